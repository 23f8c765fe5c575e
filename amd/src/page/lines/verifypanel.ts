import type {Filter, Tab} from '../../check/select';
import type {Person} from '../../map/person';
import {createColumnTool} from '../columns/columntool';
import type {Config} from '../shared/config';
import {countsOf} from '../shared/counts';
import {action, part, region, stamp, tell, write} from '../shared/dom';
import {Grid} from './grid';
import {drawGroups} from './problemcards';
import type {Host} from '../shared/host';
import {keyed} from '../shared/keyed';
import {createLater} from '../shared/later';
import {lineNames} from './linename';
import {createLines, type Lines} from './lines';
import {createOutcomes} from '../run/outcomes';
import {createSaveTool} from './savetool';
import {frame} from '../shared/section';
import {Selection} from './selection';
import type {State} from '../state';
import type {Store} from '../shared/store';
import {foundResults, resultCounts, resultIndices, unseen} from '../run/resultfilter';
import {createWhichAccount} from './whichaccount';
import {createWorkingHere} from './workinghere';
import {previewRows, resultRows, reviewRows} from './gridrows';

const TABS: readonly Tab[] = ['all', 'create', 'existing', 'error', 'warning', 'leftout'];
const SEARCH_QUIET = 120;

/** Lines kept in sight though they left the view; more at once than this simply go. */
const PINS = 200;

/** Section 3: tabs with counts, groups of problems, the grid; once an import runs, the same with results. */
export function createVerifyPanel(
    panel: HTMLElement, store: Store<State>, config: Config, host: Host, recheck: () => void, ignore: (field: string) => void,
): Lines {
    const {words} = host;
    const selection = new Selection();
    const pin = (chosen: readonly number[]): void => chosen.length > PINS ? undefined : chosen.forEach((line) => selection.pin(line));
    const lines = createLines(store, host, panel.closest<HTMLElement>('[data-region="importer"]') ?? panel, pin, (walked) => {
        const index = walked.length === 1 ? store.get().review?.indexOf(walked[0] ?? 0) ?? -1 : -1;
        grid.reveal(selection.placeOf(index));
    });
    createWhichAccount(panel, store, lines, words);
    createWorkingHere(panel, store, lines, words);
    const grid = new Grid(region(panel, 'grid'), words.say('js_grid'), 'tool_prelude-gridhint', {
        edit: (line, field, value) => lines.edit(line, field, value),
        include: (line, included) => lines.include([line], included),
        sort: (field) => {
            const {sort} = store.get().filter;
            const descending = sort?.field === field && !sort.descending;
            setFilter({sort: sort?.field === field && sort.descending ? undefined : {field, descending}});
        },
        reached: (row) => {
            selection.at = row?.line ?? null;
            write(region(panel, 'rowdetail'), row?.outcome.why
                ? words.say('js_rowdetail', {line: row.name, outcome: row.outcome.label, why: row.outcome.why}) : '');
        },
    });
    const shown = (): Person[] => {
        const {review} = store.get();
        return review ? Array.from(selection.shown, (index) => review.people[index] as Person) : [];
    };
    const tool = createColumnTool(panel, store, lines, host, shown, config.defaults.namecase);
    action(panel, 'columntool').addEventListener('click', () => tool.toggle());
    createSaveTool(panel, store, host);
    createOutcomes(region(panel, 'outcomes'), store, words);
    const search = region<HTMLInputElement>(panel, 'search');

    function setFilter(patch: Partial<Filter>): void {
        store.set({filter: {...store.get().filter, ...patch}});
    }

    const typing = createLater(host, 'search');
    /** What was searched for when it was last drawn. */
    let sought = store.get().filter.search;
    search.addEventListener('input', () => typing.plan(() => {
        sought = search.value;
        setFilter({search: search.value});
    }, SEARCH_QUIET));
    action(panel, 'undo').addEventListener('click', () => lines.undo());
    action(panel, 'redo').addEventListener('click', () => lines.redo());
    action(panel, 'recheck').addEventListener('click', recheck);
    action(panel, 'addline').addEventListener('click', () => {
        typing.cancel();
        search.value = '';
        setFilter({tab: 'all', group: undefined, search: undefined, sort: undefined});
        const line = lines.add();
        if (line !== null) {
            grid.editFirst(selection.placeOf(store.get().review?.indexOf(line) ?? -1));
        }
    });
    action(panel, 'leaveshown').addEventListener('click', () => lines.include(shown().map((person) => person.line), false));
    action(panel, 'takeshown').addEventListener('click', () => lines.include(shown().map((person) => person.line), true));

    store.watch(['phase', 'review', 'preview', 'revision', 'edits', 'checking', 'results', 'progress'], (state) => drawHead(panel, state, words));
    store.watch(['phase', 'review', 'revision', 'edits', 'filter', 'access', 'outcome', 'results'], (state) => drawTabs(state));
    store.watch(['phase', 'review', 'preview', 'revision', 'edits', 'filter', 'mapping', 'outcome', 'results'], (state) => {
        drawRows(state);
        // What is being typed is not asked for yet: only another search takes its place.
        if (state.filter.search !== sought) {
            sought = state.filter.search;
            search.value = sought ?? '';
        }
    });

    return lines;

    function drawTabs(state: State): void {
        const {review, phase, progress} = state;
        const running = phase === 'running' || phase === 'done';
        const list = region(panel, 'tabs');
        if (running && progress) {
            tabs(list, resultCounts(state).map(({key, count}) => (
                {key, count, on: state.outcome === key, label: words.say(`js_result_${key}`)})),
            (key) => store.set({outcome: key as State['outcome']}));
        } else if (review) {
            const counts = countsOf(review, state.revision);
            const of: Record<Tab, number> = {
                all: counts.all, create: counts.create, existing: counts.enrol + counts.update + counts.unchanged,
                error: counts.blocked, warning: counts.warning, leftout: counts.leftout,
            };
            tabs(list, TABS.map((key) => (
                {key, count: of[key], on: state.filter.tab === key, label: words.say(`js_tab_${key}`)})),
            (key) => setFilter({tab: key as Tab, group: undefined}));
        }
        const undoable = !running && review !== null;
        action(panel, 'undo').disabled = !undoable || !review.canUndo;
        action(panel, 'redo').disabled = !undoable || !review.canRedo;
        action(panel, 'undo').hidden = action(panel, 'redo').hidden = region(panel, 'tools').hidden = running || !review;
        search.hidden = !running && !review;
        drawGroups(panel, running ? null : state, words, {
            show: (group) => {
                setFilter({tab: 'all', group: group ? {code: group.code, field: group.field} : undefined});
                if (group) {
                    region(panel, 'grid').scrollIntoView({block: 'nearest'});
                }
            },
            ignore,
            fix: (group) => lines.fix(group),
            set: (group) => {
                setFilter({tab: 'all', search: undefined, group: {code: group.code, field: group.field}});
                tool.open(group.field ?? '', 'set');
            },
            clear: (group) => lines.change(group.lines.map((line) => ({line, field: group.field ?? '', value: ''}))),
            leaveOut: (group) => lines.include(group.lines, false),
        });
    }

    function tabs(list: HTMLElement, items: readonly {key: string; label: string; count: number; on: boolean}[], pick: (key: string) => void): void {
        // Tabs of outcomes and tabs of results are not the same ones, though some share a key.
        keyed(list, items, ({key, label}) => `${key} ${label}`, (current) => {
            const button = stamp(panel, 'tab');
            button.addEventListener('click', () => pick(current().key));
            return button;
        }, (button, item) => {
            button.dataset['tab'] = item.key;
            button.setAttribute('aria-pressed', String(item.on));
            button.classList.toggle('tool_prelude-tab-none', item.count === 0);
            write(part(button, 'label'), item.label);
            write(part(button, 'count'), words.number(item.count));
        });
    }

    function drawRows(state: State): void {
        const {review, mapping, progress, phase, preview} = state;
        const running = phase === 'running' || phase === 'done' ? progress : null;
        region(panel, 'gridhint').hidden = running !== null || !review;
        if (running && (!review || !mapping)) {
            const results = foundResults(running, state);
            grid.show(resultRows(results, words), null, true);
            showEmpty(results.length, state);
        } else if (preview) {
            grid.show(previewRows(preview, words), null, false);
            showEmpty(preview.review.people.length, state);
        } else if (review && mapping) {
            const picked = running ? resultIndices(review, running, state) : review.select(state.filter);
            const {indices, same} = selection.take(picked, state, review);
            const rows = reviewRows(review, mapping, indices, running, words, lineNames(state.table, words), state.table?.parts !== undefined);
            grid.show(rows, state.filter.sort ?? null, same);
            showEmpty(indices.length, state);
            drawShown(state);
            tool.refresh();
        }
    }

    /** What can be done with all lines of a narrower view at once. */
    function drawShown({filter, review}: State): void {
        const narrowed = filter.group !== undefined || (filter.search ?? '').trim() !== '';
        const people = narrowed || filter.tab === 'leftout' ? shown() : [];
        const out = people.filter((person) => review?.outcome(person.line) === 'leftout').length;
        tell(action(panel, 'leaveshown'), out < people.length ? words.many('js_leaveshown', people.length - out) : '');
        tell(action(panel, 'takeshown'), out ? words.many('js_takeshown', out) : '');
    }

    function showEmpty(count: number, state: State): void {
        const key = state.filter.search ? 'js_nonefound' : state.phase === 'running' ? 'js_noneyet'
            : state.phase === 'ready' && state.filter.tab === 'error' ? 'js_nothingwrong' : 'js_nonehere';
        const waiting = state.filter.search ? 0 : unseen(state);
        tell(region(panel, 'empty'), count ? '' : waiting ? words.many('js_share_waiting', waiting) : words.say(key));
        region(panel, 'grid').hidden = count === 0;
        region(panel, 'below').hidden = count === 0;
    }
}

/** Title line: what was verified, or how the import stands. */
function drawHead(panel: HTMLElement, state: State, words: Host['words']): void {
    const {phase, review, checking, progress, preview} = state;
    const running = phase === 'running' || phase === 'done';
    write(region(panel, 'title'), words.say(running ? 'js_results' : 'js_verify'));
    const again = action(panel, 'recheck');
    again.hidden = checking.busy || checking.trouble === '' || phase !== 'ready';
    if (running) {
        frame(panel, 3, phase === 'done' ? 'done' : 'open', words.many('js_verify_results', progress?.tally.size ?? 0));
        return;
    }
    if (!review || phase !== 'ready') {
        frame(panel, 3, (review ?? preview) && phase === 'reading' ? 'open' : 'hidden', preview ? words.say('js_verify_ahead') : '');
        return;
    }
    const all = review.people.length;
    const summary = checking.trouble ? words.say('js_verify_trouble', {reason: checking.trouble})
        : checking.busy && checking.asked > checking.answered ? words.say('js_verify_asking', {done: checking.answered, all: checking.asked})
            : words.many('js_verify_done', all);
    frame(panel, 3, 'open', summary);
}
