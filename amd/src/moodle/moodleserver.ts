import type {ImportStatus, Server} from '../run/server';
import {call, callAll} from './call';

/** The web services of db/services.php. */
export const server: Server = {
    searchCohorts: (query, limit) => call('search_cohorts', {query, limit}),
    resolveCohorts: (labels) => call('resolve_cohorts', {labels}),
    listCohortContexts: () => call('list_cohort_contexts', {}),
    createCohort: (name, idnumber, contextid, visible) => call('create_cohort', {name, idnumber, contextid, visible}),
    checkPeople: (people, options) => call('check_people', {people, options}),
    startImport: (filename, options, columns) => call('start_import', {filename, options, columns}),
    addChunks: (importid, chunks) => callAll('add_chunk', chunks.map(({seq, people}) => ({importid, seq, people}))),
    sealImport: (importid, chunks, people, draftid) => call('seal_import', {importid, chunks, people, draftid}),
    runChunks: (importid, seqs) => callAll('run_chunk', seqs.map((seq) => ({importid, seq}))),
    readImport: (importid, after, limit) => call<ImportStatus>('read_import', {importid, after, limit}),
    pauseImport: (importid) => call('pause_import', {importid}),
    resumeImport: (importid) => call('resume_import', {importid}),
    backgroundImport: (importid) => call('background_import', {importid}),
    cancelImport: (importid) => call('cancel_import', {importid}),
};
