/*
 * Checked by the compiler alone: what run/server.ts expects of the web services is what PHP declares (services.ts is generated
 * from it). A key missing there, or of another type, is an error here.
 */
import type {Services} from '../../../amd/src/moodle/services';
import type {Cohort, ImportStatus, Options, Result, Server} from '../../../amd/src/run/server';

/** PHP knows strings where TypeScript knows which ones. */
type Wide<T> = T extends string ? string : T extends number ? number : T extends boolean ? boolean
    : T extends readonly (infer U)[] ? readonly Wide<U>[] : {[K in keyof T]: Wide<T[K]>};
type Given<K extends keyof Server> = Wide<Awaited<ReturnType<Server[K]>>>;
type Fits<A extends B, B> = [A, B];

export type Gives = [
    Fits<Services['search_cohorts']['gives'], Given<'searchCohorts'>>,
    Fits<Services['resolve_cohorts']['gives'], Given<'resolveCohorts'>>,
    Fits<Services['list_cohort_contexts']['gives'], Given<'listCohortContexts'>>,
    Fits<Services['create_cohort']['gives'], Given<'createCohort'>>,
    Fits<Services['check_people']['gives'], Given<'checkPeople'>>,
    Fits<Services['start_import']['gives'], Given<'startImport'>>,
    Fits<Services['add_chunk']['gives'], Given<'addChunks'>[number]>,
    Fits<Services['seal_import']['gives'], Given<'sealImport'>>,
    Fits<Services['run_chunk']['gives'], Given<'runChunks'>[number]>,
    Fits<Services['read_import']['gives'], Given<'readImport'>>,
    Fits<Services['cancel_import']['gives'], Given<'cancelImport'>>,
];
/** And nothing is given that the page does not know. */
export type Knows = [
    Fits<keyof Services['search_cohorts']['gives']['cohorts'][number], keyof Cohort>,
    Fits<keyof Services['run_chunk']['gives']['results'][number], keyof Result>,
    Fits<keyof Services['read_import']['gives'], keyof ImportStatus>,
];
export type Takes = [
    Fits<{labels: readonly string[]}, Services['resolve_cohorts']['takes']>,
    Fits<{name: string; idnumber: string; contextid: number; visible: boolean}, Services['create_cohort']['takes']>,
    Fits<Options, Services['check_people']['takes']['options']>,
    Fits<Options, Services['start_import']['takes']['options']>,
    Fits<{filename: string; options: Options}, Services['start_import']['takes']>,
    Fits<{importid: number; seq: number; people: string}, Services['add_chunk']['takes']>,
    Fits<{importid: number; chunks: number; people: number}, Services['seal_import']['takes']>,
    Fits<{importid: number; after: number; limit: number}, Services['read_import']['takes']>,
];
