import {createHash} from 'node:crypto';
import {setTimeout as sleep} from 'node:timers/promises';
import {judge, once} from './judge.mjs';
import {Refusal} from './refusal.mjs';
import {give, welcome} from './welcome.mjs';

/**
 * @typedef {{id: number, owner: number, filename: string, options: object, state: string, sealed: {chunks: number, people: number}|null,
 *     chunks: Map<number, Chunk>, repeated: Map<number, string>,
 *     results: {id: number, line: number, outcome: string, code: string, userid: number, username: string, cohorts: object[]}[],
 *     undone?: object[]}} Import
 * @typedef {{hash: string, people: object[]|null, lines: Set<number>, busy: boolean, done: boolean}} Chunk people: wiped when done
 */

export const refuse = state => {
    throw new Refusal('error_wrongstate', 'tool_prelude', state);
};

/** @returns {Import} */
export function start(site, owner, filename, options) {
    const id = site.imports.size + 1;
    const job = {id, owner, filename, options, created: new Date(), state: 'receiving', sealed: null, chunks: new Map(), results: []};
    site.imports.set(id, job);
    return job;
}

export function add(job, seq, json, people) {
    if (!people.length) {
        throw new Refusal('error_peopleinvalid', 'tool_prelude', {line: 0, field: 'people'});
    }
    const hash = createHash('sha256').update(json).digest('hex');
    const there = job.chunks.get(seq);
    if (there) {
        if (there.hash !== hash) {
            throw new Refusal('error_chunkdiffers', 'tool_prelude', seq);
        }
        return there;
    }
    if (job.state !== 'receiving') {
        refuse(job.state);
    }
    const chunk = {hash, people, lines: new Set(people.map(person => person.line)), busy: false, done: false};
    job.chunks.set(seq, chunk);
    return chunk;
}

export function seal(site, job, chunks, people) {
    if (job.state === 'cancelled') {
        refuse(job.state);
    }
    const counted = [...job.chunks.values()].reduce((sum, chunk) => sum + chunk.lines.size, 0);
    const whole = job.chunks.size === chunks && counted === people && [...job.chunks.keys()].every(seq => seq < chunks);
    if (!whole) {
        throw new Refusal('error_sealmismatch');
    }
    if (job.state === 'receiving') {
        job.sealed = {chunks, people, at: Date.now() / 1000};
        job.repeated = repeated([...job.chunks.values()].flatMap(chunk => chunk.people));
        job.state = chunks ? 'queued' : 'finished';
        job.made = madeFor(site, job);
    }
}

/** Its cohorts that its starter made on the page and no other import used before. */
function madeFor(site, job) {
    const {cohortid, usefilecohorts, cohortmap} = job.options;
    const labels = usefilecohorts ? [...job.chunks.values()].flatMap(chunk => chunk.people.flatMap(({cohorts = []}) => cohorts)) : [];
    const meant = label => cohortmap.find(one => one.label === label)?.cohortid ?? site.cohorts.read(label).cohorts[0]?.id;
    const used = new Set([cohortid, ...labels.map(meant)]);
    const found = site.cohorts.all().filter(({id, made}) => used.has(id) && made?.by === job.owner && !made.job);
    found.forEach(({made}) => {
        made.job = job;
    });
    return found;
}

/** Lines whose username or e-mail an earlier line has. */
function repeated(people) {
    const seen = new Set();
    const codes = new Map();
    for (const {line, username, email} of people) {
        for (const [code, value] of [['usernameduplicate', username.toLowerCase()], ['emailduplicate', email.toLowerCase()]]) {
            const key = `${code} ${value}`;
            if (value && seen.has(key) && !codes.has(line)) {
                codes.set(line, code);
            }
            seen.add(key);
        }
    }
    return codes;
}

/** Does the chunk, person by person; `killed()` says whether the worker dies here. */
export async function run(site, job, seq, killed) {
    const chunk = job.chunks.get(seq);
    if (!chunk) {
        throw new Refusal('error_importnotfound');
    }
    if (!chunk.done && !['queued', 'running', 'cancelled'].includes(job.state)) {
        refuse(job.state);
    }
    if (!chunk.done && !chunk.busy) {
        if (job.state === 'queued') {
            job.state = 'running';
        }
        chunk.busy = true;
        try {
            for (const [place, person] of chunk.people.entries()) {
                if (site.pace) {
                    await sleep(site.pace);
                }
                if (job.state === 'paused') {
                    return {dead: false, done: false, results: resultsOf(job, chunk)};
                }
                if (killed(place, chunk.lines.size)) {
                    return {dead: true};
                }
                person.done ??= result(site, job, person);
            }
            chunk.done = true;
            chunk.people = null;
        } finally {
            chunk.busy = false;
        }
    }
    if (job.state === 'running' && [...job.chunks.values()].every(one => one.done)) {
        job.state = 'finished';
    }
    return {dead: false, done: chunk.done, results: resultsOf(job, chunk)};
}

const resultsOf = (job, chunk) => job.results.filter(one => chunk.lines.has(one.line)).sort((a, b) => a.line - b.line);

/** One person, once; true. */
function result(site, job, person) {
    const record = (outcome, code, account, cohorts = []) => {
        job.results.push({id: job.results.length + 1, line: person.line, outcome, code, userid: account?.id ?? 0,
            username: account?.username ?? person.username, cohorts});
        return true;
    };
    if (job.state === 'cancelled') {
        return record('cancelled', 'cancelled');
    }
    if (job.repeated.has(person.line)) {
        return record('blocked', job.repeated.get(person.line));
    }
    job.owners ??= new Set();
    const verdict = once(job.owners, judge(site, person, job.options, true));
    if (verdict.code === 'accountrepeated') {
        return record('blocked', verdict.code);
    }
    if (verdict.outcome === 'create') {
        const account = site.accounts.add(welcome(site, person, job.options));
        give(site, account, job.options);
        verdict.cohorts.forEach(cohort => cohort.members.add(account.id));
        return record('create', '', account, verdict.cohorts);
    }
    if (verdict.outcome === 'enrol' || verdict.outcome === 'update') {
        site.accounts.change(verdict.account, verdict.changes ?? []);
        verdict.cohorts.forEach(cohort => cohort.members.add(verdict.account.id));
    }
    return record(verdict.outcome, verdict.code, verdict.account, verdict.outcome === 'enrol' ? verdict.cohorts : []);
}

/** Final: what was not begun is not done. */
export function cancel(site, job) {
    if (job.state === 'cancelled') {
        return;
    }
    if (!['receiving', 'queued', 'running', 'paused'].includes(job.state)) {
        refuse(job.state);
    }
    job.state = 'cancelled';
    if (!job.sealed) {
        job.chunks.clear();
    }
    for (const chunk of job.chunks.values()) {
        if (!chunk.busy && !chunk.done) {
            for (const person of chunk.people) {
                person.done ??= result(site, job, person);
            }
            chunk.people = null;
            chunk.done = true;
        }
    }
}
