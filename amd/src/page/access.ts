import type {Cohort, Options} from '../run/server';

/** What the person decided in the section "Access and cohort". */
export interface Access {
    readonly recipe: 'mail' | 'nomail';
    /** Where passwords come from, in the recipe that sends no mail. */
    readonly passwords: 'file' | 'one';
    readonly password: string;
    readonly forcechange: boolean;
    /** One for everyone; null = none, or those of the file. */
    readonly cohort: Cohort | null;
    readonly existing: 'enrol' | 'leave';
}

export const initialAccess = (recipe: 'mail' | 'nomail'): Access =>
    ({recipe, passwords: 'file', password: '', forcechange: true, cohort: null, existing: 'enrol'});

/** The same as the server takes it; `fileCohorts`: a column of the file is mapped to the cohort. */
export const toOptions = (access: Access, fileCohorts: boolean): Options => ({
    recipe: access.recipe,
    passwords: access.recipe === 'mail' ? 'generated' : access.passwords,
    password: access.recipe === 'nomail' && access.passwords === 'one' ? access.password : '',
    forcechange: access.recipe === 'mail' || access.forcechange,
    cohortid: access.cohort?.id ?? 0,
    usefilecohorts: fileCohorts,
    existing: access.existing,
});

/** What the judge's answers depend on; when this changes, they are asked for again. */
export const judged = (options: Options): string =>
    JSON.stringify([options.cohortid, options.usefilecohorts, options.existing]);
