import {moved, NO_HISTORY, type History} from '../../check/decisions/decision';
import {createReview, type Review} from '../../check/createreview';
import {partOfMapping} from '../../map/joinmappings';
import {guessMapping} from '../../map/guess';
import type {Mapping} from '../../map/mapping';
import {mapAsBefore} from '../../map/namedcolumn';
import {joinTables} from '../../read/lines/join';
import type {Ahead} from '../../read/bytes/firstlines';
import type {Issue} from '../../read/issue';
import {readPaste} from '../../read/cut/paste';
import {lineMover} from '../../read/lines/places';
import {readTable} from '../../read/read';
import type {ReadChoices, Table} from '../../read/table';
import type {Access} from '../access/access';
import {asGiven} from '../columns/givencolumns';
import type {Config, Draft} from '../shared/config';
import {withBundle} from '../bundle';
import {beginReview} from './early';
import type {Host} from '../shared/host';
import {createPace} from '../shared/breathe';
import {createPreview} from './preview';
import {createColumnMemory} from '../columns/columnmemory';
import {withLocks} from '../access/recipe';
import type {Remembrance} from '../columns/remembrance';
import {refusal} from './refusal';
import {repeatedColumns} from '../saved/repeated';
import {needsAnswer, retarget} from '../columns/retarget';
import {joinFiles, isSame} from './together';
import {nothingChecked, type OpenFile, type Source, type State} from '../state';
import type {Store} from '../shared/store';
import {widen} from '../saved/keptwork';

/** From files to a review: reading, naming columns, checking; the newest wish wins over those still under way. */
export interface Opening {
    /** These instead of what was open; a list that waited on the site, or any other. */
    open(sources: readonly Source[], draft?: Draft | null): Promise<void>;
    /** These after what is open. */
    add(sources: readonly Source[]): Promise<void>;
    /** The files of which the browser kept no passwords, once more: what was decided stays. */
    again(sources: readonly Source[]): Promise<void>;
    /** What was kept in the browser, each file with its mapping. */
    restore(files: readonly OpenFile[], mappings: readonly Mapping[], history: History, access: Access): Promise<void>;
    /** Reads one of the files again as the person says. */
    reread(file: number, choices: ReadChoices): Promise<void>;
    /** Takes one of several files away. */
    remove(file: number): Promise<void>;
    /** Names one column otherwise: for the next file with the same titles too unless told not to. */
    remap(column: number, field: string | null, forNext?: boolean): Promise<void>;
    /** The columns are right as they are: what was asked about stays ignored. */
    settle(): Promise<void>;
    /** What was decided about columns like these is forgotten; they are what they seem to be. */
    forgetColumns(): Promise<void>;
    /** The columns are so for everybody who opens files like these, or for this person only. */
    shareColumns(site: boolean): Promise<void>;
}

/** A file to be read, and which of those open before it was, -1 for none. */
type Wish = Omit<OpenFile, 'table'> & {readonly table?: Table; readonly was: number};
type Opened = OpenFile & {readonly was: number};
/** A mapping, and whose decision it is when it was remembered: the site's or the person's. */
interface Found {
    readonly mapping: Mapping;
    readonly site: boolean | null;
}

export function createOpening(store: Store<State>, config: Config, host: Host): Opening {
    const memory = createColumnMemory(store, config, host);
    let turn = 0;

    const read = async({source, choices}: Wish, ahead?: Ahead): Promise<Table> => {
        if (source.kind === 'kept') {
            throw new Error(`${source.name} is not here any more`);
        }
        const pace = createPace();
        const table = await (source.kind === 'paste' ? readPaste(source.text, choices, pace)
            : withBundle(() => readTable(source.bytes, source.name, choices, pace, ahead), host));
        return {...table, name: source.name};
    };

    const load = async(wishes: readonly Wish[]): Promise<void> => {
        const mine = ++turn;
        const before = store.get();
        store.set({phase: 'reading', names: wishes.map(({source}) => source.name), refused: [], preview: null, checking: nothingChecked});
        const files: Opened[] = [];
        const refused: Issue[] = [];
        let rows = 0;
        for (const wish of wishes) {
            const table = wish.table ?? await read(wish, before.review || files.length ? undefined : (first) => show(mine, first));
            if (mine !== turn) {
                return;
            }
            const why = refusal(table, wish.source, config, host.words);
            refused.push(...why.map((issue) => wishes.length > 1 ? {...issue, params: {...issue.params, file: wish.source.name}} : issue));
            rows += table.rows.length;
            if (!why.length) {
                files.push({...wish, table});
            }
        }
        const limit = config.limits.lines;
        if (rows > limit) {
            refused.push({code: 'filetoomanylines', level: 'error', line: null, field: null, params: {limit}});
        }
        if (rows > limit || !files.length) {
            back(before, refused);
            return;
        }
        await join(mine, files, before, refused);
    };
    /** The first lines of the first file, while the rest is being read. */
    const show = async(mine: number, first: Table): Promise<void> => {
        const preview = await createPreview(first, guess(first), config.site);
        if (mine === turn) {
            store.set({preview});
        }
    };

    /** A refused file takes nothing away: what was open before is there again. */
    const back = ({review, names, open}: State, refused: readonly Issue[]): void => {
        store.set({refused, preview: null, phase: review ? 'ready' : 'empty', names: review ? names : [], open: {...open, file: true}});
    };

    const join = async(mine: number, opened: readonly Opened[], before: State, refused: readonly Issue[]): Promise<void> => {
        const files = opened.map(({was: _was, ...file}): OpenFile => file);
        const [alone] = opened.length === 1 && !before.mapping ? opened : [];
        const early = alone ? beginReview(alone.table, guess(alone.table), config.site) : null;
        const found = await Promise.all(opened.map((file) => mappingOf(file, before, early?.mapping)));
        if (mine !== turn) {
            return;
        }
        const mappings = found.map(({mapping}) => mapping);
        const {table, mapping} = joinFiles(files, mappings);
        const fate = before.files.map((_, at) => opened.findIndex((file) => file.was === at));
        const keep = fate.some((place) => place >= 0);
        const history = keep && before.review && before.table ? moved(before.review.history, lineMover(before.table, table, fate)) : NO_HISTORY;
        store.set({files, names: files.map(({source}) => source.name), refused});
        const recalled = found.flatMap(({site}): Remembrance[] => site === null ? [] : [{site, now: false, failed: false}])[0];
        await review(mine, table, mapping, history, keep, recalled ?? (keep ? before.remembered : null), early?.of(mapping));
        if (refused.length && mine === turn) {
            store.set({open: {...store.get().open, file: true}});
        }
    };
    const guess = (table: Table): Mapping => mapAsBefore(table, guessMapping(table, config.site), repeatedColumns(config, store.get()));

    /** What was decided about the columns of a file, when it was there before; else what they seem to be. */
    const mappingOf = async({table, was}: Opened, before: State, guessedEarly?: Mapping): Promise<Found> => {
        const file = before.files[was];
        const width = file?.table.header.length;
        if (!file || !before.mapping) {
            const guessed = guessedEarly ?? guess(table);
            // Whoever repeats an import wants the columns of that one.
            const found = (repeatedColumns(config, store.get()).length ? null : await memory.recall(table, guessed)) ?? {mapping: guessed, site: null};
            return config.draft ? {...found, mapping: asGiven(table, found.mapping, config.start?.columns ?? [])} : found;
        }
        const mapping = before.files.length === 1 ? before.mapping
            : partOfMapping(before.mapping, joinTables(before.files.map((one) => one.table)).places[was] ?? []);
        return {site: null, mapping: width === table.header.length ? mapping
            : file.kept?.width === table.header.length ? widen(mapping, file.kept) : guess(table)};
    };

    const review = async(mine: number, table: Table, mapping: Mapping, history: History, keep: boolean,
        remembered?: Remembrance | null, begun?: Promise<Review> | null): Promise<void> => {
        const made = await (begun ?? createReview(table, mapping, config.site, history.done, createPace(), history.undone));
        if (mine !== turn) {
            return;
        }
        const state = store.get();
        store.set({
            phase: 'ready', table, mapping, review: made, preview: null,
            remembered: remembered === undefined ? state.remembered : remembered, revision: state.revision + 1, checking: nothingChecked,
            filter: keep ? {tab: state.filter.tab} : {tab: 'all'},
            open: keep ? state.open : {file: false, columns: needsAnswer(table, mapping)},
        });
    };

    const rename = (change: (mapping: Mapping, table: Table) => Mapping): Promise<void> => {
        const {table, mapping, review: reviewed} = store.get();
        const next = table && mapping && change(mapping, table);
        if (!table || !next || next === mapping) {
            return Promise.resolve();
        }
        store.set({mapping: next, checking: nothingChecked});
        return host.pending('remap', review(++turn, table, next, reviewed?.history ?? NO_HISTORY, true));
    };

    const again = async(sources: readonly Source[]): Promise<void> => {
        const before = store.get();
        const given = await Promise.all(fresh(sources).map(async(wish) => ({...wish, table: await read(wish)})));
        const matched = before.files.map((file, was) => {
            const same = given.find(({table}) => isSame(file, table));
            return same ? {...same, was} : {...file, was};
        });
        const lost = matched.find(({kept}) => kept?.secrets.length);
        if (lost) {
            store.set({open: {...before.open, file: true}, refused: [{
                code: 'filenotsame', level: 'error', line: null, field: null, params: {name: lost.source.name},
            }]});
        } else {
            await load(matched);
        }
    };

    const restore = async(files: readonly OpenFile[], mappings: readonly Mapping[], history: History, access: Access): Promise<void> => {
        const mine = ++turn;
        const before = store.get();
        store.set({phase: 'reading', files, names: files.map(({source}) => source.name), access: withLocks({...before.access, ...access}, before.locks)});
        const {table, mapping} = joinFiles(files, mappings);
        await review(mine, table, mapping, history, false, null);
    };

    const remap = async(column: number, field: string | null, forNext = true): Promise<void> => {
        const before = store.get().mapping;
        const done = rename((mapping, table) => retarget(mapping, column, field, table.parts !== undefined));
        if (forNext && store.get().mapping !== before) {
            void host.pending('columns', memory.keep(column)).catch(host.report);
        }
        await done;
    };

    const forgetColumns = async(): Promise<void> => {
        await memory.forget();
        store.set({remembered: null});
        const {files} = store.get();
        await rename(() => joinFiles(files, files.map(({table}) => guess(table))).mapping);
    };

    const fresh = (sources: readonly Source[]): Wish[] => sources.map((source) => ({source, choices: {}, was: -1}));
    const now = (): Wish[] => store.get().files.map((file, was) => ({...file, was}));

    return {
        open: (sources, draft = null) => host.pending('open', load(fresh(sources)).then(() => {
            // One that was refused, or overtaken, is not what is open.
            if (store.get().files.some(({source}) => sources.includes(source))) {
                store.set({draft});
            }
        })),
        add: (sources) => host.pending('add', load([...now(), ...fresh(sources)])),
        again: (sources) => host.pending('again', again(sources)),
        restore,
        reread: (file, choices) => host.pending('reread', load(now().map(({source, was, ...rest}) => (
            was === file ? {source, choices, was} : {source, was, ...rest})))),
        remove: (file) => host.pending('remove', load(now().filter(({was}) => was !== file))),
        remap,
        forgetColumns: () => host.pending('columns', forgetColumns()),
        shareColumns: (site) => host.pending('columns', memory.share(site)),
        settle: () => rename((mapping) => mapping.questions.length ? {...mapping, questions: []} : mapping),
    };
}
