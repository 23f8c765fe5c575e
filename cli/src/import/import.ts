import {consequences, type Consequences} from '../../../amd/src/page/run/consequences';
import {titlesOf} from '../../../amd/src/map/remembered';
import {issueText} from '../../../amd/src/page/lines/issuetext';
import {lineNames} from '../../../amd/src/page/lines/linename';
import type {State} from '../../../amd/src/page/state';
import type {Words} from '../../../amd/src/page/shared/words';
import type {Config} from '../../../amd/src/page/shared/config';
import {ServerError} from '../../../amd/src/run/servererror';
import {askSite} from './verdict';
import {Columns} from './columns';
import type {Connection} from '../site/connect';
import {decide, keyOf} from './decisions';
import {findDoubts} from './doubts';
import {keepDraft} from './draft';
import {DraftKey} from './draftkey';
import {EXIT, Stop} from '../exits';
import {forecast} from './forecast';
import {messageOf, type Input} from '../inputs';
import {checkLists, type Checked} from '../lists';
import {reasons, saveNotImported} from './notimported';
import type {ImportOptions} from '../options';
import {countsOf, didText, nothing, type Outcome} from '../outcome';
import {makePasswords} from './passwords';
import type {Patience} from '../patience';
import {plain} from '../plain';
import {Progress} from './progress';
import {goOn, send, type Sent, type Work} from './send';
import type {Shell} from '../shell';
import {DRAFTS_SINCE, importServer, type SiteAnswer} from '../site/siteapi';
import {VERSION} from '../version';

/** What goes on around an import. */
export interface Around {
    readonly shell: Shell;
    readonly patience: Patience;
    readonly words: Words;
    /** Hears what will happen and what did. */
    tell(text: string): Promise<void>;
}

/** Imports lists into a site, as the page does. */
export async function importLists(inputs: readonly Input[], options: ImportOptions, {call, api, site}: Connection, around: Around): Promise<Outcome> {
    const {config, brakes} = site;
    const {shell, patience, words} = around;
    const columns = new Columns(options, config.site, words);
    const asCame = new DraftKey(options);
    const checked = await checkLists(inputs, config.site, async(table, guess) => {
        asCame.meet(table, guess);
        const titles = titlesOf(table);
        return columns.decide(table, guess, titles && await patience.ask(() => api.recallMapping(titles)));
    });
    if (checked.refused.length > 0) {
        return refused(checked, words);
    }
    columns.demandAll();
    const bare = importServer(call, {command: VERSION, key: ''});
    const decided = await decide(checked, config, options, bare, patience.ask, words);
    const key = keyOf(decided);
    const it: Work = {server: importServer(call, {command: VERSION, key}), config, shell, patience, progress: new Progress(shell, words), words};
    const begun = await patience.ask(() => api.findImport(key));
    if (begun.importid > 0 && begun.state !== 'receiving' && !options.dryRun) {
        await around.tell(words.say('cli_goeson'));
        return ended(decided, await goOn(begun.importid, it), null, options, it);
    }
    if (begun.importid > 0 && !options.dryRun) {
        // It never came whole: nothing was written about anybody.
        await patience.ask(() => bare.cancelImport(begun.importid));
    }
    const state = await askSite(decided, config, bare, patience);
    patience.demand();
    const what = consequences(state);
    const doubts = findDoubts(state, what, config, brakes, options, words);
    await around.tell(forecast(state, what, config, doubts, words));
    const left = reasons(state, null, words);
    const stops = [...doubts.open, ...options.onlyIfSure ? doubts.unsure : []];
    if (stops.length > 0) {
        const stopped = {...nothing, exit: EXIT.doubt, doubts: stops.map(({text}) => text), notimported: named(state, left, words)};
        if (options.dryRun || !options.onlyIfSure) {
            return {...stopped, message: words.say('cli_doubts')};
        }
        const origin = {command: VERSION, key: asCame.value};
        const before = await patience.ask(() => api.findImport(origin.key));
        if (before.importid > 0) {
            return decidedThere(before, config, words);
        }
        const keep = (): Promise<number> => keepDraft(inputs, state, options, stops.map(({kind}) => kind), origin, {config, api, patience});
        return {...stopped, ...await waitThere(keep, site, words)};
    }
    if (options.dryRun) {
        return foreseen(state, what, words.say('cli_dryrun'), words);
    }
    if (what.people === 0) {
        const why = words.say(what.left > 0 ? 'cli_nobody' : 'cli_nothingnew');
        return withReport(foreseen(state, what, why, words), state, left, options, words);
    }
    await agree(what, options, shell, words);
    patience.demand();
    const {made, file} = options.passwordsTo === undefined ? {made: new Map<number, string>(), file: null}
        : await makePasswords(state, config, options.passwordsTo, shell, words);
    return ended(state, await send(state, made, it), file, options, it);
}

/** What came of a list that waited on the site: somebody decided about it there. */
function decidedThere({importid, state}: {readonly importid: number; readonly state: string}, {urls}: Config, words: Words): Outcome {
    const there = {...nothing, importid, state, url: urls.result === '' ? null : urls.result + String(importid)};
    return state === 'finished' ? {...there, exit: EXIT.done, message: words.say('cli_draftdone')}
        : {...there, exit: EXIT.doubt, message: words.say('cli_draftunder', words.say(`state_${state}`))};
}

/** Has the list wait on the site, where that is possible; what is in doubt is told either way. */
async function waitThere(keep: () => Promise<number>, {config, api}: SiteAnswer, words: Words): Promise<Pick<Outcome, 'message' | 'url'>> {
    const doubts = words.say('cli_doubts');
    if (api < DRAFTS_SINCE) {
        return {message: doubts, url: null};
    }
    try {
        const url = `${config.urls.page}?draft=${await keep()}`;
        return {message: `${words.say('cli_draft')}\n${doubts}`, url};
    } catch (error) {
        if (!(error instanceof ServerError) || error.trouble !== 'refused') {
            throw error;
        }
        return {message: `${words.say('cli_nodraft', error.message)}\n${doubts}`, url: null};
    }
}

/** Somebody who sits there is asked; nobody is imported because nobody was there to say no. */
async function agree({people}: Consequences, {yes}: ImportOptions, shell: Shell, words: Words): Promise<void> {
    if (yes) {
        return;
    }
    if (!shell.terminal) {
        throw new Stop(EXIT.failed, words.say('cli_needyes'));
    }
    const answer = await shell.ask(`${words.many('cli_ask', people)} `);
    if (!words.say('cli_yes').split(' ').includes(answer.trim().toLowerCase())) {
        throw new Stop(EXIT.failed, words.say('cli_saidno'));
    }
}

function refused({refused: why, table}: Checked, words: Words): Outcome {
    const name = lineNames(table, words);
    return {...nothing, exit: EXIT.some, message: why.map((issue) => issueText(issue, words, name)).join('\n')};
}

const named = ({table}: State, why: ReadonlyMap<number, string>, words: Words): Outcome['notimported'] => {
    const name = lineNames(table, words);
    return [...why].map(([line, reason]) => ({line: name(line), reason}));
};

function foreseen(state: State, {created, joined, changed, unchanged, left}: Consequences, message: string, words: Words): Outcome {
    return {
        ...nothing, exit: left > 0 ? EXIT.some : EXIT.done, message, notimported: named(state, reasons(state, null, words), words),
        counts: {create: created, enrol: joined - changed, update: changed, unchanged, blocked: left},
    };
}

/** What an import that was worked on came to. */
async function ended(state: State, sent: Sent, passwords: string | null, options: ImportOptions, {config, words}: Work): Promise<Outcome> {
    const {importid, tally} = sent;
    const outcome = {
        ...nothing, importid, state: sent.state, counts: countsOf(tally), passwords,
        url: importid > 0 && config.urls.result !== '' ? config.urls.result + String(importid) : null,
    };
    if (sent.state === 'paused') {
        const why = plain(sent.why);
        return {...outcome, exit: EXIT.doubt, doubts: [why], message: words.say('cli_paused', why)};
    }
    if (sent.state !== 'finished') {
        const code = sent.left ? sent.state === 'receiving' ? 'cli_leftunsent' : 'cli_left' : 'cli_stopped';
        return {...outcome, exit: EXIT.failed, message: words.say(code, words.say(`state_${sent.state}`))};
    }
    return withReport({...outcome, message: didText(tally, words)}, state, reasons(state, tally, words), options, words);
}

/** The same with those not imported written down. */
async function withReport(outcome: Outcome, state: State, why: ReadonlyMap<number, string>, options: ImportOptions, words: Words): Promise<Outcome> {
    if (why.size === 0) {
        return {...outcome, exit: EXIT.done};
    }
    const notimported = named(state, why, words);
    try {
        return {...outcome, exit: EXIT.some, notimported, report: await saveNotImported(state, why, options, words)};
    } catch (error) {
        // What was done is done: a full disk must not keep anybody from hearing of it.
        const {message} = outcome;
        return {...outcome, exit: EXIT.failed, notimported, message: `${message} ${words.many('cli_noreport', why.size, {why: messageOf(error)})}`};
    }
}
