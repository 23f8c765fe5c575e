import {knownLabels} from '../cut/delimiter';
import {inSlices, type Pace} from '../pace';
import {BrokenJson, Cursor} from './cursor';
import {splitOf, type NamedList} from './split';

/** Where the list of a JSON text is. */
export interface ListPlace {
    readonly at: number;
    /**
     * The text itself; one inside objects; objects one after another; objects that an object has under names of their own, as numbers are;
     * the same, where each is a column and the names in it are people's.
     */
    readonly kind: 'whole' | 'inner' | 'open' | 'named' | 'columns';
    /** Names of the objects it is in, '' for none. */
    readonly path: string;
    /** Those of other lists. */
    readonly others: readonly string[];
    /** Titles of rows without names, where they stand in a list of their own. */
    readonly labels?: readonly string[];
}

/** Signs looked at between two calls of the pace. */
const SLICE = 5000;

/** How deep a list may be. */
const DEEPEST = 50;

/** Names of an object that are looked at. */
const NAMES = 20;

const NUMBER = /^\d+$/;

interface Frame {
    readonly isObject: boolean;
    readonly at: number;
    readonly path: string;
    /** Objects right inside, and other values. */
    objects: number;
    others: number;
    /** The first names of an object, those of the first object inside, and whether all objects inside start with the same one. */
    readonly names: string[];
    inside: readonly string[] | null;
    isAlike: boolean;
}

/**
 * Finds the list: the text itself, or that inside an object which has most objects in it. An object that holds no list is one of its own.
 *
 * @throws {BrokenJson}
 */
export async function findList(text: string, pace?: Pace): Promise<ListPlace> {
    const cursor = new Cursor(text, 0);
    const first = cursor.skip();
    const at = cursor.at;
    if (first === '[') {
        return {at, kind: 'whole', path: '', others: []};
    }
    const search = new Search(cursor);
    await inSlices(() => search.some(), pace);
    const split = cursor.skip() === '' ? splitOf(text, search.lists) : null;
    if (split) {
        const others = search.found.filter(one => one.at !== split.rows.at && one.at !== split.titles.at);
        return {
            at: split.rows.at, kind: 'inner', path: split.rows.path, others: others.map(other => other.path), ...(split.labels && {labels: split.labels}),
        };
    }
    const [best, ...others] = search.found.sort((a, b) => b.objects - a.objects);
    // Another object behind the first one: they are the list.
    return cursor.skip() === '' && best
        ? {at: best.at, kind: !best.isObject ? 'inner' : isOfColumns(best) ? 'columns' : 'named', path: best.path, others: others.map(other => other.path)}
        : {at, kind: 'open', path: '', others: []};
}

/** Whether an object of objects has its columns in them, not its people: what is outside names fields, or only what is inside is counted. */
function isOfColumns({names, inside}: Frame): boolean {
    const [outer, inner] = [knownLabels(names), knownLabels(inside ?? [])];
    const isCounted = (all: readonly string[]): boolean => all.every(name => NUMBER.test(name));
    return outer > inner || (outer === inner && isCounted(inside ?? []) && !isCounted(names));
}

/** A walk through one object that looks at its lists. */
class Search {
    readonly found: Frame[] = [];
    /** Lists inside nothing but objects. */
    readonly lists: NamedList[] = [];
    private readonly frames: Frame[] = [];

    constructor(private readonly cursor: Cursor) {}

    some(): boolean {
        const {cursor, frames} = this;
        for (let i = 0; i < SLICE; i++) {
            const sign = cursor.skip();
            const top = frames[frames.length - 1];
            if (sign === '' || frames.length > DEEPEST) {
                throw new BrokenJson(cursor.at);
            }
            if (sign === '}' || sign === ']') {
                this.close(sign === '}');
                if (frames.length === 0) {
                    return false;
                }
            } else {
                const name = top?.isObject === true ? cursor.name() : '';
                if (top && top.names.length < NAMES) {
                    top.names.push(name);
                }
                this.open(cursor.skip(), top, name);
            }
        }
        return true;
    }

    private open(sign: string, top: Frame | undefined, name: string): void {
        const {cursor} = this;
        if (sign === '{' || sign === '[') {
            const path = [top?.path ?? '', name].filter(part => part !== '').join(' - ');
            if (sign === '[' && this.lists.length < NAMES && this.frames.every(frame => frame.isObject)) {
                this.lists.push({at: cursor.at, name, within: top?.path ?? '', path});
            }
            this.frames.push({isObject: sign === '{', at: cursor.at, path, objects: 0, others: 0, names: [], inside: null, isAlike: true});
            cursor.at++;
            return;
        }
        if (top) {
            top.others++;
        }
        if (sign === '"') {
            cursor.string();
        } else {
            cursor.bare();
        }
    }

    private close(isObject: boolean): void {
        const {cursor, frames} = this;
        const closed = frames.pop();
        const top = frames[frames.length - 1];
        if (!closed || closed.isObject !== isObject) {
            throw new BrokenJson(cursor.at);
        }
        cursor.at++;
        if (top) {
            top.objects += isObject ? 1 : 0;
            top.others += isObject ? 0 : 1;
            top.isAlike &&= top.inside === null || top.inside[0] === closed.names[0];
            top.inside ??= closed.names;
        }
        const isList = isObject ? closed.others === 0 && closed.objects > 1 && closed.isAlike : closed.objects > 0;
        // A list inside an object of a list belongs to one person.
        if (isList && frames.every(frame => frame.isObject)) {
            while ((this.found[this.found.length - 1]?.at ?? 0) > closed.at) {
                this.found.pop();
            }
            this.found.push(closed);
        }
    }
}
