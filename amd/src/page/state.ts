import type {Filter, Review} from '../check/createreview';
import type {Mapping} from '../map/mapping';
import type {ReadChoices, Table} from '../read/table';
import type {Issue} from '../read/issue';
import type {Wait} from '../run/retry';
import type {ImportState, Result} from '../run/server';
import type {Recipe} from '../run/siteserver';
import type {Tally} from '../run/tally';
import {initialAccess, type Access} from './access/access';
import type {Config, Draft} from './shared/config';
import {noSlips, type Slips} from './access/madeslips';
import {nothingNamed, type Naming} from './cohort/namedcohort';
import type {Preview} from './file/preview';
import {defaultOf, locksOf, withLocks, withRecipe, type Locks} from './access/recipe';
import type {Remembrance} from './columns/remembrance';
import {repeated} from './saved/repeated';
import type {Unfinished} from './saved/unfinished';

/** What was dropped, chosen or pasted; kept so that another choice can re-read it. */
export type Source =
    | {readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array}
    | {readonly kind: 'paste'; readonly name: string; readonly text: string}
    /** What was kept of it in the browser: it can't be read again. */
    | {readonly kind: 'kept'; readonly name: string};

/** Which columns of a file were kept in the browser, as they were numbered in it. */
export interface KeptFile {
    readonly columns: readonly number[];
    /** Columns of passwords, which were not. */
    readonly secrets: readonly number[];
    /** How many columns the file had. */
    readonly width: number;
}

/** One file as it was opened: where it came from, what was decided about reading it, and what came of that. */
export interface OpenFile {
    readonly source: Source;
    readonly choices: ReadChoices;
    readonly table: Table;
    readonly kept?: KeptFile;
}

/** How far the server's check of the people is. */
export interface Checking {
    readonly busy: boolean;
    readonly answered: number;
    readonly asked: number;
    /** Why the check stopped, in words; empty when it did not. */
    readonly trouble: string;
}

/** An import under way or over. */
export interface Progress {
    readonly importid: number;
    readonly filename: string;
    readonly total: number;
    readonly sent: number;
    readonly state: ImportState;
    readonly tally: Tally;
    readonly wait: Wait | null;
    readonly cancelling: boolean;
    readonly pausing: boolean;
    /** Others do the work, this page only shows it. */
    readonly following: boolean;
    /** Started or taken over by this person. */
    readonly mine: boolean;
    /** Why it is paused, in words; empty when it is not. */
    readonly why: string;
    /** What is in a paused one of someone else, to be read before it is taken over. */
    readonly contents: readonly string[];
    /** Why it stopped, in words; empty when it did not. */
    readonly trouble: string;
    /** True when this page did not send it but found it under way. */
    readonly found: boolean;
    /** Lines that were sent. */
    readonly lines: ReadonlySet<number>;
}

export type Phase = 'empty' | 'reading' | 'ready' | 'running' | 'done';

export interface State {
    readonly phase: Phase;
    /** Names of the files being read, or read. */
    readonly names: readonly string[];
    readonly files: readonly OpenFile[];
    /** Why files were refused. */
    readonly refused: readonly Issue[];
    /** The table of the file, or of all files one after another. */
    readonly table: Table | null;
    readonly mapping: Mapping | null;
    /** What is remembered of the columns; null when nothing is. */
    readonly remembered: Remembrance | null;
    readonly review: Review | null;
    /** First lines, while the first file of all is being read. */
    readonly preview: Preview | null;
    /** Bumped whenever something inside `review` changed. */
    readonly revision: number;
    /** Bumped whenever the person decided something about lines: an edit, a line left out, undo. */
    readonly edits: number;
    readonly filter: Filter;
    /** Filter of the results, once there are some. */
    readonly outcome: Result['outcome'] | 'waiting' | 'all';
    readonly access: Access;
    /** Saved recipes, and what the site decided for everybody. */
    readonly recipes: readonly Recipe[];
    readonly defaultrecipe: string;
    readonly locks: Locks;
    readonly slips: Slips;
    readonly checking: Checking;
    /** What the cohorts named by the file are on this site. */
    readonly naming: Naming;
    readonly progress: Progress | null;
    /** Bumped whenever results came in. */
    readonly results: number;
    /** The list came by itself and waited for a decision; null for any other. */
    readonly draft: Draft | null;
    /** Unix time of the last change of work taken up from the browser, 0 for none. */
    readonly takenup: number;
    /** Why the browser keeps nothing; empty when it does. */
    readonly unkept: string;
    /** Work of this person that was left in another tab. */
    readonly unfinished: readonly Unfinished[];
    /** Sections the person unfolded, or the page because it has a question. */
    readonly open: {readonly file: boolean; readonly columns: boolean};
}

export const nothingChecked: Checking = {busy: false, answered: 0, asked: 0, trouble: ''};

export const initialState = (config: Config): State => ({
    ...start(config),
    phase: 'empty', names: [], files: [], refused: [], table: null, mapping: null, remembered: null, review: null, preview: null, revision: 0, edits: 0,
    filter: {tab: 'all'}, outcome: 'all', slips: noSlips, checking: nothingChecked,
    naming: nothingNamed, progress: null, results: 0, draft: null, takenup: 0, unkept: '', unfinished: [],
    open: {file: true, columns: false},
});

/** What the site starts from. */
const start = ({recipes, defaultrecipe, start: again}: Config): Pick<State, 'access' | 'recipes' | 'defaultrecipe' | 'locks'> => {
    const locks = locksOf(recipes, defaultrecipe);
    if (again) {
        return {access: withLocks(repeated(again.options, again.cohorts), locks), recipes, defaultrecipe, locks};
    }
    const access = initialAccess(defaultrecipe === 'nomail' ? 'nomail' : 'mail');
    const recipe = defaultOf(recipes, defaultrecipe);
    return {access: recipe ? withLocks({...withRecipe(access, recipe.options), chosen: false}, locks) : access, recipes, defaultrecipe, locks};
};
