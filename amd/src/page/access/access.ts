import type {Cohort, Existing, Options} from '../../run/server';

/** What the person decided in the section "Access and cohort". */
export interface Access {
    readonly recipe: 'mail' | 'nomail';
    /** Where passwords come from, in the recipe that sends no mail. */
    readonly passwords: 'file' | 'one' | 'each';
    readonly password: string;
    /** The person chose how people get in; else a list that brings passwords may. */
    readonly chosen: boolean;
    readonly forcechange: boolean;
    /** One for everyone; null = none, those of the file, or not said yet. */
    readonly cohort: Cohort | null;
    /** It was said that nobody joins a cohort chosen for everyone. */
    readonly nocohort: boolean;
    /** Whether that one is joined in addition to those the file names, or instead of them. */
    readonly cohortMode: 'add' | 'instead';
    /** What the person said a name in the file means; null = no cohort. */
    readonly cohortMap: ReadonlyMap<string, Cohort | null>;
    /** Those made on this page. */
    readonly made: readonly Cohort[];
    readonly existing: Existing;
    readonly byemail: 'join' | 'leave';
    /** Native names of the fields to be replaced in accounts that exist. */
    readonly overwrite: readonly string[];
    /** Way to log in of new accounts whose line names none. */
    readonly auth: string;
    /** Values of new accounts where the file has none, by native field; those not named are the site's. */
    readonly defaults: Readonly<Record<string, string>>;
}

export const initialAccess = (recipe: 'mail' | 'nomail'): Access => ({
    recipe, passwords: 'file', password: '', chosen: false, forcechange: true, cohort: null, nocohort: false, cohortMode: 'add', cohortMap: new Map(),
    existing: 'enrol', made: [], byemail: 'join', overwrite: [], auth: 'manual', defaults: {},
});

/** The same as the server takes it; `fileCohorts`: a column of the file is mapped to the cohort. */
export const toOptions = (access: Access, fileCohorts: boolean): Options => ({
    recipe: access.recipe,
    passwords: access.recipe === 'mail' ? 'generated' : access.passwords,
    password: access.recipe === 'nomail' && access.passwords === 'one' ? access.password : '',
    forcechange: access.recipe === 'mail' || access.forcechange,
    cohortid: access.cohort?.id ?? 0,
    usefilecohorts: fileCohorts && !(access.cohort && access.cohortMode === 'instead'),
    // Nothing named is nothing replaced.
    existing: access.existing === 'overwrite' && access.overwrite.length === 0 ? 'fill' : access.existing,
    byemail: access.byemail,
    overwrite: access.existing === 'overwrite' ? access.overwrite : [],
    cohortmap: fileCohorts ? [...access.cohortMap].map(([label, cohort]) => ({label, cohortid: cohort?.id ?? 0})) : [],
    auth: access.auth,
    defaults: Object.entries(access.defaults).map(([name, value]) => ({name, value})),
});

/** What the judge's answers about everyone depend on; when this changes, they are asked for again. */
export const judged = (options: Options): string =>
    JSON.stringify([options.cohortid, options.usefilecohorts, options.existing, options.byemail, options.overwrite]);

/** Names of the file that mean another cohort than before: only the people who bear one are asked about again. */
export const relabelled = (before: Options, after: Options): Set<string> => {
    const [was, is] = [before, after].map(({cohortmap}) => new Map(cohortmap.map(({label, cohortid}) => [label, cohortid])));
    return new Set([...was?.keys() ?? [], ...is?.keys() ?? []].filter((label) => was?.get(label) !== is?.get(label)));
};
