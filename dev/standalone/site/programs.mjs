// What programs are told and allowed, as classes/local/program has it.
import {config} from '../page.mjs';
import {ofKey} from './drafts.mjs';
import {Refusal} from './refusal.mjs';

const HOUR = 3600;
const DAY = 86400;
const now = () => Math.floor(Date.now() / 1000);

/** Imports of a program that were sealed within so many seconds. */
const sealed = (site, {token}, seconds) => [...site.imports.values()]
    .filter(job => job.origin?.program.token === token && !job.origin.decided && job.sealed?.at > now() - seconds);

/** New accounts of today, and when the first import of them was sealed. */
function newAccounts(site, program) {
    const jobs = sealed(site, program, DAY);
    const made = jobs.reduce((sum, {state, sealed: {people}, results}) => sum + results.filter(({outcome}) => outcome === 'create').length
        + (['queued', 'running', 'paused'].includes(state) ? people - results.length : 0), 0);
    return {made, first: Math.min(...jobs.map(job => job.sealed.at), Infinity)};
}

const when = time => new Date(time * 1000).toISOString().slice(0, 16).replace('T', ' ');

export function demandImport(site, program) {
    const {programimports: most} = site.settings;
    const jobs = sealed(site, program, HOUR);
    if (most > 0 && jobs.length >= most) {
        throw new Refusal('error_programrate', 'tool_prelude', {most, when: when(Math.min(...jobs.map(job => job.sealed.at)) + HOUR)});
    }
}

export function demandNew(site, job) {
    const {programnew: most} = site.settings;
    if (!job.origin || most <= 0 || job.state !== 'receiving') {
        return;
    }
    const people = [...job.chunks.values()].flatMap(chunk => chunk.people)
        .filter(({username, email}) => !site.accounts.byUsername(username.toLowerCase()) && site.accounts.byEmail(email).length === 0).length;
    const {made, first} = newAccounts(site, job.origin.program);
    if (made + people > most) {
        throw new Refusal('error_programnew', 'tool_prelude', {people, most, left: Math.max(0, most - made), when: when(Math.min(first, now()) + DAY)});
    }
}

export function readSite({site, user, lang, wwwroot, program}) {
    const {programimports, programnew} = site.settings;
    const token = program ?? {token: ''};
    const {made, first} = newAccounts(site, token);
    const jobs = sealed(site, token, HOUR);
    return {
        api: site.settings.api ?? 2, oldest: site.settings.oldest ?? 1, release: '0.1.0', config: JSON.stringify(config(site, user, lang, wwwroot ?? '', -1)),
        brakes: {
            newleft: programnew > 0 ? Math.max(0, programnew - made) : -1, newagain: Number.isFinite(first) ? Math.floor(first) + DAY : 0,
            importsleft: programimports > 0 ? Math.max(0, programimports - jobs.length) : -1,
            importsagain: jobs.length > 0 ? Math.floor(Math.min(...jobs.map(job => job.sealed.at))) + HOUR : 0,
        },
    };
}

export function findImport({site, user}, {key}) {
    const found = [...site.imports.values()].findLast(job => job.owner === user.id && key !== '' && job.origin?.key === key
        && ['receiving', 'queued', 'running', 'paused'].includes(job.state));
    if (found) {
        return {importid: found.id, state: found.state, draftid: 0};
    }
    const {id: draftid = 0, whole = false, importid = 0} = ofKey(site, user, key) ?? {};
    return importid ? {importid, state: site.imports.get(importid).state, draftid}
        : {importid: 0, state: whole ? 'draft' : '', draftid: whole ? draftid : 0};
}
