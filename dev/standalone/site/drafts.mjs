// Lists that wait for a decision, as classes/local/draft has them.
import {Refusal} from './refusal.mjs';

const DOUBTS = ['accounts', 'brake', 'cohort', 'cohorts', 'columns', 'limits', 'passwords'];
const isOpen = ({whole, importid}) => whole && !importid;

export const ofKey = (site, user, key) => key === '' ? undefined : [...site.drafts.values()].findLast(one => one.owner === user.id && one.origin.key === key);

/** Whether one waits, for whoever brought it or sees others' imports. */
export function waits(site, user, id) {
    const draft = site.drafts.get(id);
    return Boolean(draft && isOpen(draft) && (draft.owner === user.id || user.role === 'manager'));
}

export function waiting(site, user, id) {
    if (!waits(site, user, id)) {
        throw new Refusal('error_draftgone');
    }
    return site.drafts.get(id);
}

function startDraft({site, user, program}, {filename, options, columns, origin, doubts, parts}) {
    demandProgram(program);
    if (parts < 1 || parts > 500 || doubts.some(code => !DOUBTS.includes(code))) {
        throw new Refusal('error_optionsinvalid', 'tool_prelude', 'doubts');
    }
    const there = ofKey(site, user, origin.key);
    if (there && isOpen(there)) {
        return {draftid: there.id, waits: true};
    }
    const id = ++site.lastdraft;
    site.drafts.set(id, {
        id, owner: user.id, filename, options, columns, origin: {...origin, program}, doubts, parts, pieces: new Map(), whole: false, importid: 0,
    });
    return {draftid: id, waits: false};
}

function addDraftPart({site, user, program}, {draftid, seq, file, name, data}) {
    demandProgram(program);
    const draft = site.drafts.get(draftid);
    if (!draft || draft.owner !== user.id) {
        throw new Refusal('error_draftgone');
    }
    draft.pieces.set(seq, {file, name, data});
    draft.whole = draft.pieces.size === draft.parts;
    return {draftid, waits: Boolean(isOpen(draft))};
}

function readDraft({site, user}, {draftid, seq}) {
    const {parts, pieces} = waiting(site, user, draftid);
    return {parts, ...pieces.get(seq)};
}

function discardDraft({site, user}, {draftid}) {
    waiting(site, user, draftid);
    site.drafts.delete(draftid);
    return {draftid};
}

/** It is imported from here on, once `seal` did not refuse. */
export function taking({site, user}, draftid, job, seal) {
    const draft = draftid && job.state === 'receiving' ? waiting(site, user, draftid) : null;
    seal();
    if (!draft) {
        return;
    }
    Object.assign(draft, {importid: job.id, pieces: new Map()});
    job.origin = {...draft.origin, decided: true};
}

const demandProgram = program => {
    if (!program) {
        throw new Refusal('accessexception', 'webservice');
    }
};

/** By name, as functions.mjs has them. */
export const draftFunctions = {start_draft: startDraft, add_draft_part: addDraftPart, read_draft: readDraft, discard_draft: discardDraft};
