import {createHmac} from 'node:crypto';
import {cohortFunctions, remember} from './cohortfunctions.mjs';
import {reason} from './cohorts.mjs';
import {background, pause, resume} from './control.mjs';
import {add, cancel, run, seal, start} from './imports.mjs';
import {draftFunctions, taking} from './drafts.mjs';
import {condition, judge, once, protection} from './judge.mjs';
import {parsePeople} from './people.mjs';
import {demandImport, demandNew, findImport, readSite} from './programs.mjs';
import {AUTHS, DEFAULTS, takes, UPDATABLE} from './native.mjs';
import * as mappings from './mappings.mjs';
import * as recipes from './recipes.mjs';
import {Refusal} from './refusal.mjs';
import * as slips from './slips.mjs';
import {demandUndo, preview, undo} from './undo.mjs';

/**
 * @typedef {{site: ReturnType<import('./site.mjs').createSite>, user: object, say: (key: string, a?: unknown) => string,
 *     killed: (place: number, count: number) => boolean}} Call
 */

/** Combinations the recipes know; anything else is refused, as PHP does. */
function demandOptions(options, user) {
    demand({
        recipe: ['mail', 'nomail'].includes(options.recipe),
        passwords: {mail: ['generated'], nomail: ['file', 'one', 'each']}[options.recipe]?.includes(options.passwords),
        forcechange: options.recipe !== 'mail' || options.forcechange,
        cohortid: options.cohortid >= 0,
        existing: ['enrol', 'fill', 'overwrite', 'leave'].includes(options.existing),
        byemail: ['join', 'leave'].includes(options.byemail),
        overwrite: (options.existing === 'overwrite') === options.overwrite.length > 0
            && options.overwrite.every(name => UPDATABLE.includes(name)),
        cohortmap: options.cohortmap.length <= 1000 && options.cohortmap.every(({cohortid}) => cohortid >= 0),
        auth: /^[a-z][a-z0-9_]*$/.test(options.auth),
        defaults: options.defaults.every(({name}) => /^[a-z][a-z0-9_]*$/i.test(name)),
    });
    if (['fill', 'overwrite'].includes(options.existing) && user.role !== 'manager') {
        throw new Refusal('nopermissions', 'error', 'Update user profiles');
    }
}

/** What is asked once an import is to begin: the one password, the one cohort. */
function demandStart({passwords, password, cohortid, cohortmap, auth, defaults}, site) {
    const one = passwords === 'one';
    if (!AUTHS.includes(auth)) {
        throw new Refusal('error_authnotusable', 'tool_prelude', auth);
    }
    demand({defaults: defaults.every(({name, value}) => takes(name, value)),
        password: one ? password !== '' && password.trim() === password : password === ''});
    const lost = [cohortid, ...cohortmap.map(one => one.cohortid)].find(id => id && (!site.cohorts.get(id) || reason(site.cohorts.get(id))));
    if (lost) {
        throw new Refusal('error_cohortnotusable', 'tool_prelude', site.cohorts.get(lost)?.name ?? String(lost));
    }
}

function demand(options) {
    const wrong = Object.entries(options).find(([, right]) => !right);
    if (wrong) {
        throw new Refusal('error_optionsinvalid', 'tool_prelude', wrong[0]);
    }
}

/** An import of this person's, or for reading also of others with the right to. */
function find({site, user}, id, reading = false) {
    const job = site.imports.get(id);
    if (!job) {
        throw new Refusal('error_importnotfound');
    }
    if (!isMine(job, user) && !(reading && user.role === 'manager')) {
        throw new Refusal('error_notyourimport');
    }
    return job;
}

const isMine = (job, user) => [job.owner, job.actor].includes(user.id);

/** One this person may take up again: their own, or with the right to see all a paused one. */
function takeable(call, id) {
    const job = find(call, id, true);
    if (job.state !== 'paused' && !isMine(job, call.user)) {
        throw new Refusal('error_notyourimport');
    }
    return job;
}

/** What is in a paused import of someone else. */
const contents = (call, {sealed, results, options}) => {
    const left = (sealed?.people ?? 0) - results.length;
    return [
        call.say(left === 1 ? 'contents_people_one' : 'contents_people_many', left),
        call.say(options.recipe === 'mail' ? 'contents_mails' : 'contents_passwords'),
    ];
};

/** What a code says. */
const message = (call, code) => code ? call.say(`issue_${code}`) : '';
const shown = (call, {line, outcome, code, userid, username}) => ({line, outcome, code, message: message(call, code), userid, username});

/** The web services, by name without `tool_prelude_`; parameters are complete and of the right type already. */
export const functions = {
    ...cohortFunctions,
    ...draftFunctions,
    check_people: (call, {people, options}) => {
        demandOptions(options, call.user);
        const answers = [];
        const owners = new Set();
        for (const person of parsePeople(people, call.site.settings.checkpeople, false)) {
            const verdict = once(owners, judge(call.site, person, options));
            if (verdict.code) {
                answers.push({line: person.line, outcome: verdict.outcome, code: verdict.code, message: message(call, verdict.code),
                    ...account(call, verdict.account),
                    cohortids: verdict.cohorts.map(({id}) => id),
                    ...verdict.field && {field: verdict.field},
                    ...verdict.candidates && isClear(call.user) && {candidates: verdict.candidates.map(one => candidate(call, person, one))},
                    ...verdict.changes?.length && {changes: verdict.changes}});
            }
        }
        return {answers};
    },
    read_site: readSite,
    find_import: findImport,
    start_import: ({site, user, program}, {filename, options, columns, origin}) => {
        demandOptions(options, user);
        recipes.demandLocks(site, options);
        demand({columns: columns.length <= 200 && columns.every(({label, field}) => label.length <= 255 && /^[a-z]\w*$/i.test(field))});
        demandStart(options, site);
        if (program) {
            demandImport(site, program);
        }
        const job = start(site, user.id, filename, options);
        job.origin = program ? {...origin, program} : null;
        remember(site, user, options.cohortmap);
        return {importid: job.id, chunksize: site.settings.chunksize, parallel: site.settings.parallel};
    },
    add_chunk: (call, {importid, seq, people}) => {
        const job = find(call, importid);
        const chunk = add(job, seq, people, parsePeople(people, call.site.settings.maxchunk, true));
        return {importid, seq, people: chunk.lines.size};
    },
    seal_import: (call, {importid, chunks, people, draftid}) => {
        const job = find(call, importid);
        demandNew(call.site, job);
        taking(call, draftid, job, () => seal(call.site, job, chunks, people));
        return {importid, state: job.state, chunks, people};
    },
    run_chunk: async(call, {importid, seq}) => {
        const job = find(call, importid);
        const {dead, done, results} = await run(call.site, job, seq, call.killed);
        return dead ? null : {importid, seq, state: job.state, done, results: results.map(one => shown(call, one))};
    },
    read_import: (call, {importid, after, limit}) => {
        const job = find(call, importid, true);
        const results = job.results.filter(one => one.id > after).slice(0, limit);
        const chunks = [...job.chunks];
        return {
            importid, state: job.state, filename: job.filename, recipe: job.options.recipe,
            people: job.sealed?.people ?? 0, chunks: job.sealed?.chunks ?? 0, chunksdone: chunks.filter(([, chunk]) => chunk.done).length,
            pendingseqs: chunks.filter(([, chunk]) => !chunk.done).map(([seq]) => seq).sort((a, b) => a - b).slice(0, 200),
            counts: count(job.results), results: results.map(one => shown(call, one)), last: results.at(-1)?.id ?? after,
            mine: isMine(job, call.user), why: job.why ? call.say(`pause_${job.why}`) : '',
            contents: job.state === 'paused' && !isMine(job, call.user) ? contents(call, job) : [],
        };
    },
    preview_undo: (call, {importid, from, limit}) => {
        const job = find(call, importid, true);
        demandUndo(call.user, isMine(job, call.user));
        return {importid, state: job.state, ...preview(call.site, job, call.say, from, limit)};
    },
    undo_import: (call, {importid, deletions, cohorts}) => {
        const job = find(call, importid, true);
        demandUndo(call.user, isMine(job, call.user));
        const done = undo(call.site, job, deletions, cohorts);
        return {importid, state: job.state, ...done};
    },
    pause_import: (call, {importid}) => {
        const job = find(call, importid);
        pause(job);
        return {importid, state: job.state};
    },
    resume_import: (call, {importid}) => {
        const job = takeable(call, importid);
        resume(job, call.user.id);
        return {importid, state: job.state};
    },
    background_import: (call, {importid}) => {
        const job = find(call, importid);
        const {state} = job;
        background(call.site, job);
        return {importid, state};
    },
    read_choices: ({lang}) => ({
        auths: AUTHS.map(value => ({value, label: value})),
        defaults: DEFAULTS.map(({label, ...field}) => ({...field, label: label[lang === 'fr' ? 1 : 0]})),
    }),
    preview_mail: (_call, {firstname, username}) => ({
        from: 'Admin User', subject: 'PRELUDE: New user account', lang: 'English',
        text: `Hi ${firstname},\n\nA new account has been created for you.\n\nUsername: ${username}\nPassword: ••••••••`,
    }),
    recall_mapping: ({site, user}, given) => mappings.recall(site, user, given),
    save_mapping: ({site, user}, given) => mappings.save(site, user, given),
    forget_mapping: ({site, user}, given) => mappings.forget(site, user, given),
    save_recipe: ({site, user}, given) => {
        demandOptions({...given.options, cohortid: 0, cohortmap: []}, user);
        return recipes.save(site, user, given);
    },
    delete_recipe: ({site, user}, {id}) => recipes.remove(site, user, id),
    set_default_recipe: ({site, user}, {recipe}) => recipes.setDefault(site, user, recipe),
    read_slips: (call, {importid, after, limit}) => {
        return {people: slips.page(call.site, find(call, importid, true), after, Math.max(1, Math.min(1000, limit)), call.say)};
    },
    reset_passwords: (call, {importid, passwords, forcechange}) => {
        return {people: slips.give(call.site, find(call, importid, true), passwords, forcechange, call.say)};
    },
    cancel_import: (call, {importid}) => {
        const job = find(call, importid);
        cancel(call.site, job);
        return {importid, state: job.state};
    },
};

/** The account found, as far as it may be named; else what stands for it in this session. */
function account({user, session}, found) {
    return isClear(user) ? {userid: found?.id ?? 0, account: found?.username ?? ''}
        : {userid: 0, account: '', ...found && {handle: createHmac('sha256', session.secret).update(String(found.id)).digest('hex').slice(0, 32)}};
}

/** Whether accounts may be named to someone. */
const isClear = user => !user.without?.includes('moodle/user:viewdetails');

/** An account someone may choose. */
function candidate(call, person, account) {
    const byemail = account.email.toLowerCase() === person.email.toLowerCase();
    return {
        userid: account.id, username: account.username, name: `${account.firstname} ${account.lastname}`,
        email: byemail || call.user.role === 'manager' ? account.email : '',
        byusername: account.username === person.username.toLowerCase(), byemail, usable: protection(account) === '',
        message: message(call, protection(account) || (account.role ? 'accountstaff' : condition(account))),
    };
}

/** How many of each outcome. */
function count(results) {
    const counts = new Map();
    for (const {outcome} of results) {
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    return [...counts].map(([outcome, number]) => ({outcome, count: number}));
}
