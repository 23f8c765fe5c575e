import {action, create, region, tell, write} from '../shared/dom';
import type {Config} from '../shared/config';
import {consequences} from './consequences';
import {saveFailures, saveLeftLines} from '../lines/savelists';
import type {Host} from '../shared/host';
import type {Importing} from './importing';
import {texts} from '../shared/keyed';
import {createLostSheetPanel} from '../access/lostslipspanel';
import type {Progress, State} from '../state';
import type {Store} from '../shared/store';
import type {Words} from '../shared/words';

/** Links to cohorts that are shown. */
const LINKS = 8;

/** What happened, in one sentence, with the ways on. */
export function createResultPanel(
    panel: HTMLElement, store: Store<State>, importing: Importing, config: Config, host: Host,
): void {
    const {words} = host;
    createLostSheetPanel(region(panel, 'lost'), store, config, host);
    action(panel, 'failures').addEventListener('click', () => saveFailures(store.get(), host));
    action(panel, 'left').addEventListener('click', () => saveLeftLines(store.get(), host));
    // A page made anew knows the import that has just ended, and nothing of its people.
    action(panel, 'again').addEventListener('click', () => location.assign(location.pathname));
    action(panel, 'goon').addEventListener('click', () => {
        const {progress} = store.get();
        if (progress) {
            importing.resume(progress.importid, progress.filename);
        }
    });

    action(panel, 'takeup').addEventListener('click', () => importing.takeUp());
    const cancelrest = action(panel, 'cancelrest');
    cancelrest.addEventListener('click', () => {
        void host.confirm(words.say('js_cancel_title'), words.say('js_cancel_question'), words.say('js_cancel_agree'), cancelrest)
            .then((agreed) => agreed && importing.cancel());
    });

    store.watch(['phase'], (state) => {
        const {phase, progress} = state;
        panel.hidden = phase !== 'done' || !progress;
        if (phase === 'done' && progress) {
            draw(state, progress);
            region(panel, 'title').focus();
        }
    });

    function draw(state: State, progress: Progress): void {
        const {access} = state;
        const {tally} = progress;
        const bad = tally.count('failed') + tally.count('blocked');
        const how = progress.trouble ? 'stopped' : progress.state === 'finished' && bad ? 'withfailures' : progress.state;
        panel.dataset['how'] = how;
        write(region(panel, 'number'), how === 'finished' ? '✓' : '!');
        write(region(panel, 'title'), words.say(`js_done_${how}`));
        write(region(panel, 'sentence'), [
            progress.trouble ? words.say('js_refused', {reason: progress.trouble}) : '', sentence(progress, words),
            joined(state, progress),
        ].join(' ').trim());
        drawRest(state);
        const mails = access.recipe === 'mail' && !progress.found ? tally.count('create') : 0;
        const {result} = config.urls;
        const seen = result !== '' && progress.importid > 0 && progress.state !== 'paused';
        tell(region(panel, 'mails'), !mails ? '' : config.mailwait
            ? words.many('js_done_mailswait', mails, {minutes: config.mailwait}) : words.many('js_done_mails', mails));
        link(region<HTMLAnchorElement>(panel, 'mailslink'), mails && config.mailwait && seen ? `${result}${progress.importid}#tool_prelude-mails` : '',
            words.say('js_done_mailsstop'));
        link(region<HTMLAnchorElement>(panel, 'resultlink'), seen ? result + progress.importid : '', words.say('js_seeresult'));
        link(region<HTMLAnchorElement>(panel, 'cohortlink'), access.cohort ? config.urls.cohort + access.cohort.id : '',
            access.cohort ? words.say('js_seecohort', access.cohort.name) : '');
        drawCohorts(state, progress);
        link(region<HTMLAnchorElement>(panel, 'userslink'), config.urls.users, words.say('js_seeusers'));
        const failures = bad + tally.count('cancelled');
        tell(action(panel, 'failures'), failures ? words.many('js_download_failures', failures) : '');
        action(panel, 'goon').hidden = !(progress.trouble && progress.importid);
        drawPaused(progress);
    }

    /** Who of the list is in the cohort now that was chosen for all: new people as well as those who had an account. */
    function joined({access}: State, {tally, found}: Progress): string {
        const people = tally.count('create') + tally.count('enrol');
        return access.cohort && !found && people ? words.many('js_done_cohort', people, {cohort: access.cohort.name}) : '';
    }

    /** The cohorts of the file, each a link, with how many people were to join; those most joined first. */
    function drawCohorts(state: State, {found}: Progress): void {
        const {of, cohorts} = consequences(state).gains;
        const joined = [...of].sort(([, a], [, b]) => b - a).flatMap(([id, people]) => {
            const name = cohorts.get(id)?.name;
            return name === undefined || id === state.access.cohort?.id ? [] : [{id, people, name}];
        });
        const links = joined.slice(0, LINKS).map(({id, people, name}) => {
            const element = create('a', '', words.say('js_seecohort_gain', {cohort: name, people: words.number(people)}));
            element.setAttribute('href', config.urls.cohort + id);
            return element;
        });
        const more = joined.length - links.length;
        region(panel, 'cohorts').hidden = found || links.length === 0;
        region(panel, 'cohortlinks').replaceChildren(
            ...links.flatMap((element, at) => at ? [', ', element] : [element]), more > 0 ? ` ${words.many('js_seecohorts_more', more)}` : '');
    }

    /** What keeps it waiting, and how many people are still to come. */
    function drawPaused({state, trouble, why, contents, total, tally, mine}: Progress): void {
        const paused = state === 'paused' && !trouble;
        const left = total - tally.size;
        tell(region(panel, 'why'), paused ? `${why} ${left > 0 ? words.many('js_paused_left', left) : ''}`.trim() : '');
        region(panel, 'contents').hidden = !paused || !contents.length;
        texts(region(panel, 'contentslist'), contents, 'li');
        tell(action(panel, 'takeup'), paused ? words.say(mine ? 'js_takeup' : 'js_takeover') : '');
        cancelrest.hidden = !paused || !mine;
    }

    /** The lines that were not sent: each person of the file is accounted for. */
    function drawRest(state: State): void {
        const {left} = consequences(state);
        tell(region(panel, 'rest'), left ? words.many('js_done_left', left) : '');
        tell(action(panel, 'left'), left ? words.many('js_download_left', left) : '');
    }
}

function link(element: HTMLAnchorElement, url: string, text: string): void {
    element.hidden = url === '';
    element.href = url;
    write(element, text);
}

function sentence(progress: Progress, words: Words): string {
    const {tally} = progress;
    const parts = (['create', 'enrol', 'update', 'unchanged', 'failed', 'blocked', 'cancelled'] as const)
        .filter((outcome) => tally.count(outcome) > 0)
        .map((outcome) => words.many(`js_did_${outcome}`, tally.count(outcome)));
    return parts.length ? words.say('js_sentence', parts.join(', ')) : words.say('js_did_nothing');
}
