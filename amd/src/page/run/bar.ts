import {action, region, tell, write} from '../shared/dom';
import {passwordProblem} from '../access/password';
import {changedShare, consequences, type Consequences} from './consequences';
import type {Config} from '../shared/config';
import {saveLeftLines, saveVerdict} from '../lines/savelists';
import {cohortAnswered} from '../cohort/cohortanswer';
import {foretell} from './foretell';
import {hanging, onHanging} from '../shared/hanging';
import type {Host} from '../shared/host';
import type {Importing} from './importing';
import {whenFree} from '../shared/press';
import {lead, nextStep} from '../cohort/nextstep';
import {drawOutcomeBar} from './outcomebar';
import {resultsOf} from './segments';
import {sheetState} from '../access/slips';
import type {Progress, State} from '../state';
import type {Store} from '../shared/store';
import type {Words} from '../shared/words';

/** Characters shown of a text that was left in a field. */
const CLIP = 40;

/** The bar at the bottom: what the button will do; while it runs, how far it is. */
export function createBar(bar: HTMLElement, root: HTMLElement, store: Store<State>, importing: Importing, config: Config, host: Host): void {
    const {words} = host;
    const button = action(bar, 'import');
    const cancel = action(bar, 'cancel');
    const pause = action(bar, 'pause');
    const background = action(bar, 'background');
    const another = region(bar, 'another');
    const download = action(bar, 'download');
    const dry = region(bar, 'dry');
    const goto = action(bar, 'goto');
    const waysOut = region(bar, 'waysout');
    const sentence = region(bar, 'sentence');
    const detail = region(bar, 'detail');
    const login = region<HTMLAnchorElement>(bar, 'login');
    login.href = config.urls.login;

    onHanging(root, () => store.get().phase === 'ready' && store.get().review && drawReady(store.get()));
    button.addEventListener('click', () => void brake(store.get()).then((agreed) => {
        if (agreed) {
            importing.start();
            cancel.focus();
        }
    }));
    cancel.addEventListener('click', () => {
        void host.confirm(words.say('js_cancel_title'), words.say('js_cancel_question'), words.say('js_cancel_agree'), cancel)
            .then((agreed) => agreed && store.get().phase === 'running' && importing.cancel());
    });
    pause.addEventListener('click', () => {
        importing.pause();
        // The buttons are off from now on: what is going on is read instead.
        sentence.focus();
    });
    background.addEventListener('click', () => {
        importing.background();
        another.focus();
    });
    action(bar, 'now').addEventListener('click', () => importing.now());
    download.addEventListener('click', () => saveLeftLines(store.get(), host));
    goto.addEventListener('click', () => lead(goto.dataset['target'] ?? ''));
    action(bar, 'dryrun').addEventListener('click', () => saveVerdict(store.get(), host));

    store.watch(['phase', 'review', 'revision', 'edits', 'access', 'slips', 'checking', 'progress', 'results', 'mapping', 'naming'],
        (state) => whenFree(bar, () => draw(state)));

    function draw(state: State): void {
        const shown = (state.phase === 'ready' && state.review !== null) || state.phase === 'running';
        bar.hidden = !shown;
        // Moodle's own footer button moves up for a sticky footer.
        document.body.classList.toggle('hasstickyfooter', shown);
        bar.dataset['phase'] = state.phase;
        region(bar, 'progress').hidden = state.phase !== 'running';
        button.hidden = state.phase !== 'ready';
        if (state.phase !== 'running') {
            cancel.hidden = pause.hidden = background.hidden = another.hidden = waysOut.hidden = true;
        }
        if (state.phase === 'running') {
            drawRunning(state);
        } else if (shown) {
            drawReady(state);
        }
    }

    /** Asks once more when much of what exists would be changed, or for thousands of people; resolves to whether to go on. */
    async function brake(state: State): Promise<boolean> {
        const it = consequences(state);
        const share = changedShare(it);
        if (it.changed > 0 && share > config.brake && !await host.confirm(
            words.say('js_brake_title'), words.many('js_brake_question', it.changed, {percent: Math.round(share)}),
            words.many('js_brake_agree', it.changed), button)) {
            return false;
        }
        return config.many === 0 || it.people <= config.many || host.confirm(
            words.say('js_many_title'), words.say('js_many_question', foretell(it, state, words, config.noemail)), words.many('js_import', it.people), button);
    }

    function drawReady(state: State): void {
        const {checking, progress} = state;
        const it = consequences(state);
        const left = hanging(root);
        const missing = obstacle(state, it, config, words, left);
        write(sentence, foretell(it, state, words, config.noemail));
        const notes = [
            progress?.trouble ? words.say('js_refused', {reason: progress.trouble}) : '',
            checking.trouble ? words.say('js_verify_trouble', {reason: checking.trouble}) : missing,
            it.left ? words.many('js_will_left', it.left) : '',
            it.unchanged ? words.many('js_will_unchanged', it.unchanged) : '',
        ].filter((text) => text !== '');
        tell(detail, notes.join(' '));
        detail.classList.toggle('tool_prelude-fielderror', Boolean(progress?.trouble || checking.trouble));
        button.disabled = missing !== '' || checking.trouble !== '';
        write(button, it.people > 0 || it.unchanged === 0 ? words.many('js_import', it.people) : words.many('js_record', it.unchanged));
        action(bar, 'now').hidden = login.hidden = true;
        dry.hidden = checking.busy || it.pending > 0;
        const step = dry.hidden ? null : nextStep(state, config, left);
        tell(goto, step ? words.say(step.word) : '');
        goto.dataset['target'] = step?.target ?? '';
        download.hidden = it.left === 0;
        write(download, words.many('js_download_left', it.left));
    }

    function drawRunning(state: State): void {
        const {progress} = state;
        if (!progress) {
            return;
        }
        const {tally, total, sent, wait, cancelling, pausing, following, mine} = progress;
        const stopping = cancelling || pausing;
        const sending = progress.state === 'receiving';
        const done = sending ? sent : tally.size;
        write(sentence, cancelling ? words.say('js_cancelling') : pausing ? words.say('js_pausing')
            : words.say(sending ? 'js_sending' : 'js_running', {done, total}));
        const counts = (['create', 'enrol', 'update', 'unchanged', 'failed'] as const).filter((outcome) => tally.count(outcome) > 0)
            .map((outcome) => words.many(`js_did_${outcome}`, tally.count(outcome)));
        tell(detail, wait ? words.say(`js_wait_${wait.trouble}`) : [counts.join(' · '), staying(progress)].filter((text) => text !== '').join(' · '));
        detail.classList.toggle('tool_prelude-fielderror', wait !== null);
        action(bar, 'now').hidden = wait === null;
        login.hidden = wait?.trouble !== 'login';
        download.hidden = dry.hidden = goto.hidden = true;
        cancel.hidden = !mine;
        pause.hidden = waysOut.hidden = !mine || sending;
        background.hidden = !mine || sending || following;
        another.hidden = !following;
        cancel.disabled = pause.disabled = background.disabled = stopping;
        const whole = Math.max(1, total);
        const box = region(bar, 'progress');
        box.setAttribute('aria-valuemax', String(whole));
        box.setAttribute('aria-valuenow', String(done));
        // While people are handed over, nothing became of anybody yet: what has arrived is on its way to be checked again.
        drawOutcomeBar(box, sending ? [{key: 'pending', count: sent}, {key: 'waiting', count: total - sent}] : resultsOf(progress));
    }

    /** Whether the page may be left. */
    function staying({following, mine, tally}: Progress): string {
        if (following) {
            return words.say(mine ? 'js_following' : 'js_following_other');
        }
        return tally.size ? '' : words.say('js_cantleave');
    }
}

/** Why the button can't be pressed yet; empty when it can. */
function obstacle(state: State, it: Consequences, config: Config, words: Words, left: HTMLInputElement | HTMLTextAreaElement | null): string {
    const {access, checking, mapping} = state;
    if (checking.busy || it.pending > 0) {
        return words.say('js_wait_check');
    }
    if (it.people + it.unchanged === 0) {
        return words.say('js_nothing');
    }
    if (it.people + it.unchanged > config.limits.people) {
        return words.say('js_toomany', config.limits.people);
    }
    if (left) {
        return words.say('js_need_typed', clip(left.value.trim()));
    }
    const sheet = sheetState(state, config);
    if (sheet === 'unsaved' || sheet === 'stale') {
        return words.say(`js_need_sheet_${sheet}`);
    }
    const password = access.recipe !== 'nomail' ? ''
        : access.passwords === 'one' ? access.password === '' ? words.say('js_need_password') : passwordProblem(access.password, config.site, words)
            : access.passwords === 'file' && !mapping?.targets.includes('password') ? words.say('js_passwords_nocolumn') : '';
    return password || (cohortAnswered(state) ? '' : words.say('js_need_cohort'));
}

const clip = (text: string): string => text.length > CLIP ? `${text.slice(0, CLIP)}…` : text;
