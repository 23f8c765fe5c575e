import {MAP_CODES} from '../map/columncodes';
import type {TakenCode} from '../map/takencell';
import {READ_CODES} from '../read/readcodes';
import type {Issue, Level} from '../read/issue';

/** Issues found about people. */
export const CHECK_CODES = {
    usernamemissing: 'error',
    lastnamemissing: 'error',
    firstnamemissing: 'error',
    emailmissing: 'error',
    passwordmissing: 'error',
    usernametoolong: 'error',
    lastnametoolong: 'error',
    firstnametoolong: 'error',
    cohorttoolong: 'error',
    emailtoolong: 'error',
    fieldtoolong: 'error',
    usernamechars: 'error',
    usernamedate: 'error',
    numberscientific: 'error',
    emailsyntax: 'error',
    emailseveral: 'error',
    emaildomain: 'error',
    emailtest: 'warning',
    emailnobody: 'warning',
    emailtypo: 'warning',
    duplicateusername: 'error',
    duplicateemail: 'error',
    accountshared: 'error',
    passwordpolicy: 'error',
    passwordtochange: 'warning',
    authunknown: 'error',
    spreadsheeterror: 'error',
    characterslost: 'error',
    lettersodd: 'warning',
    doubleencoded: 'error',
    webcodes: 'error',
    columnsswapped: 'error',
    namemarkup: 'error',
    namedigits: 'warning',
    namenothing: 'warning',
    nametitle: 'warning',
    namemark: 'warning',
    namesign: 'warning',
    cellditto: 'error',
    cohortdate: 'warning',
    cohortseveral: 'warning',
    cellnothing: 'info',
    cellquoted: 'info',
    emailunwrapped: 'info',
    numbertidied: 'info',
    nulsdropped: 'info',
    usernamespaces: 'warning',
} as const satisfies Record<string, Level>;

/**
 * Every issue this plugin can find, and how much it weighs: an error blocks its line (or, without a line, refuses the file), a warning lets it through, an
 * info only tells. The words are the language strings `issue_<code>` (one line) and `issue_group_<code>` (title of a
 * group); `docs/issues.md` lists all of it.
 */
export const CODES = {...READ_CODES, ...MAP_CODES, ...CHECK_CODES} as const;

/** Cells that were read as what they mean: what is offered is to have them as they were. */
export const GIVEN_BACK: ReadonlySet<string> = new Set<TakenCode>(['cellnothing', 'cellquoted', 'emailunwrapped', 'numbertidied', 'usernamespaces']);

export type CheckCode = keyof typeof CHECK_CODES;

/** An issue of a rule about a person; never give a password in the params. */
export const checkIssue = (
    code: CheckCode, line: number, field: string | null, params?: Issue['params'], fix?: string,
): Issue => ({
    code, level: CHECK_CODES[code], line, field, ...(params && {params}), ...(fix !== undefined && {fix}),
});
