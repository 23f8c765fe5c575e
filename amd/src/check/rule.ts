import type {Person} from '../map/person';
import type {CheckCode} from './personcodes';
import type {Site} from './site';

/** What rules may know besides the person. */
export interface Facts {
    readonly site: Site;
    /** Fields that come from the file, the username taken from the e-mail included. */
    readonly mapped: ReadonlySet<string>;
    /** Whether a line has no column for the username, which is its e-mail then. */
    readonly followsEmail: (line: number) => boolean;
    /** Values with unreadable bytes → what was surely meant. */
    readonly repairs: ReadonlyMap<string, string>;
    /** Whether the cohorts of the file are numbers: one more is no date then. */
    readonly cohortsAreNumbers?: boolean;
    /** Whether a cohort stands alone in a cell of the list. */
    readonly standsAlone?: (cohort: string) => boolean;
    /** The domain of addresses meant by one that is written with a slip; undefined where it may be right. */
    readonly domainMeant?: (domain: string) => string | undefined;
}

/** Takes what a rule finds; `fix` is the value offered instead, given only when it is known to be right. */
export type Report = (
    code: CheckCode, field: string | null, params?: Readonly<Record<string, string | number>>, fix?: string,
) => void;

/** One rule about one person: pure, never throws, reports nothing for an empty value that another rule asks for. */
export type Rule = (person: Person, facts: Facts, report: Report) => void;
