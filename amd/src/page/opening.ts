import {createReview} from '../check/review';
import {guessMapping, type Mapping} from '../map/mapping';
import {readPaste} from '../read/paste';
import {readTable} from '../read/read';
import type {Issue} from '../read/issue';
import type {ReadChoices, Table} from '../read/table';
import type {Config} from './config';
import type {Host} from './host';
import {createPace} from './pace';
import {nothingChecked, type Source, type State} from './state';
import type {Store} from './store';

/** From a file to a review: reading, naming columns, checking; the newest wish wins over those still under way. */
export interface Opening {
    open(source: Source): Promise<void>;
    /** Reads the same file again as the person says. */
    reread(choices: ReadChoices): Promise<void>;
    /** Names one column otherwise. */
    remap(column: number, field: string | null): Promise<void>;
    /** The columns are right as they are: what was asked about stays ignored. */
    settle(): Promise<void>;
}

export function createOpening(store: Store<State>, config: Config, host: Host): Opening {
    let turn = 0;

    const read = (source: Source, choices: ReadChoices): Promise<Table> => {
        const pace = createPace();
        return source.kind === 'file'
            ? readTable(source.bytes, source.name, choices, pace)
            : readPaste(source.text, choices, pace);
    };

    /** Why nothing can be done with a table; empty when something can. */
    const refusal = (table: Table): Issue[] => {
        const limit = config.limits.lines;
        if (table.rows.length > limit) {
            return [{code: 'filetoomanylines', level: 'error', line: null, field: null, params: {limit}}];
        }
        return table.rows.length ? [] : table.issues.filter((issue) => issue.line === null);
    };

    const load = async(source: Source, choices: ReadChoices): Promise<void> => {
        const mine = ++turn;
        const before = store.get();
        store.set({phase: 'reading', source, choices, refused: [], checking: nothingChecked});
        const table = await read(source, choices);
        if (mine !== turn) {
            return;
        }
        const refused = refusal(table);
        if (refused.length || !table.rows.length) {
            store.set({phase: 'empty', refused, table: null, mapping: null, review: null, open: {file: true, columns: false}});
            return;
        }
        const kept = before.source === source && sameColumns(before.table, table) ? before.mapping : null;
        const mapping = kept ?? guessMapping(table, config.site);
        await review(mine, table, mapping, kept !== null);
    };

    const review = async(mine: number, table: Table, mapping: Mapping, keep: boolean): Promise<void> => {
        const decisions = keep ? store.get().review?.decisions : undefined;
        const made = await createReview(table, mapping, config.site, decisions, createPace());
        if (mine !== turn) {
            return;
        }
        const state = store.get();
        store.set({
            phase: 'ready', table, mapping, review: made, revision: state.revision + 1, checking: nothingChecked,
            filter: keep ? {tab: state.filter.tab} : {tab: 'all'},
            open: keep ? state.open : {file: false, columns: needsAnswer(mapping)},
        });
    };

    const rename = (change: (mapping: Mapping) => Mapping): Promise<void> => {
        const {table, mapping} = store.get();
        const next = mapping && change(mapping);
        if (!table || !next || next === mapping) {
            return Promise.resolve();
        }
        store.set({mapping: next, checking: nothingChecked});
        return host.pending('remap', review(++turn, table, next, true));
    };

    return {
        open: (source) => host.pending('open', load(source, {})),
        reread: (choices) => {
            const {source} = store.get();
            return source ? host.pending('reread', load(source, choices)) : Promise.resolve();
        },
        remap: (column, field) => rename((mapping) => retarget(mapping, column, field)),
        settle: () => rename((mapping) => mapping.questions.length ? {...mapping, questions: []} : mapping),
    };
}

/** A column is one field's at most, but for cohorts: people may have several. */
export function retarget(mapping: Mapping, column: number, field: string | null): Mapping {
    const fallbacks = {...mapping.fallbacks};
    delete fallbacks[column];
    return {
        targets: mapping.targets.map((target, at) => at === column ? field
            : target === field && field !== null && field !== 'cohort' ? null : target),
        questions: mapping.questions.filter((at) => at !== column),
        fallbacks,
    };
}

/** Whether the page should show the columns unasked: a label is ambiguous, or nobody could be told by e-mail. */
export function needsAnswer(mapping: Mapping): boolean {
    return mapping.questions.length > 0 || !mapping.targets.includes('email') || !mapping.targets.includes('lastname');
}

function sameColumns(before: Table | null, after: Table): boolean {
    return before !== null && before.header.length === after.header.length;
}
