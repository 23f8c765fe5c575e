import {Cursor} from './cursor';

/** A list of an object, by its name. */
export interface NamedList {
    readonly at: number;
    readonly name: string;
    /** Names of the objects it is in, '' for none, and its own behind them. */
    readonly within: string;
    readonly path: string;
}

/** How programs call the titles they write apart from the rows, and the rows. */
const TITLES = /^(?:columns?|cols|columnNames|columnDefs|fields|headers?|header_?names|titles|colonnes|champs|ent[eê]tes)$/i;
const ROWS = /^(?:data|aaData|rows|values|records|items|body|lignes|donn[eé]es|valeurs)$/i;

/** What a title is called where it is an object, the likelier first. */
const LABELS = ['title', 'label', 'headerName', 'header', 'text', 'caption', 'name', 'field', 'data', 'key', 'id'] as const;

/** Titles read at most. */
const MOST = 2000;

/** Rows whose titles stand in a list of their own, as `orient="split"` of pandas and tables of web pages are exported. */
export interface Split {
    readonly titles: NamedList;
    readonly rows: NamedList;
    /** null where the rows are objects, which name their values themselves. */
    readonly labels: readonly string[] | null;
}

/** Finds them among the lists of a text. */
export function splitOf(text: string, lists: readonly NamedList[]): Split | null {
    for (const titles of lists.filter(({name}) => TITLES.test(name))) {
        for (const rows of lists.filter(({name, within}) => ROWS.test(name) && (within === titles.within || titles.within === 'schema'))) {
            const sign = /^\[\s*(\S)/.exec(text.slice(rows.at, rows.at + 1000))?.[1];
            const labels = sign === '[' || sign === '{' ? labelsOf(text, titles.at) : [];
            if (labels.length > 1) {
                return {titles, rows, labels: sign === '[' ? labels : null};
            }
        }
    }
    return null;
}

/** The titles: texts, or objects that have one; none if they are anything else. */
function labelsOf(text: string, at: number): string[] {
    const cursor = new Cursor(text, at + 1);
    const labels: string[] = [];
    for (let sign = cursor.skip(); sign !== ']' && labels.length < MOST; sign = cursor.skip()) {
        if (sign === '"') {
            labels.push(cursor.string());
        } else if (sign === '{') {
            labels.push(labelOf(cursor));
        } else {
            return [];
        }
    }
    return labels;
}

function labelOf(cursor: Cursor): string {
    const found = new Map<string, string>();
    cursor.at++;
    for (let depth = 1, sign = cursor.skip(); depth > 0 && sign !== ''; sign = depth > 0 ? cursor.skip() : '') {
        if (sign === '}' || sign === ']' || sign === '{' || sign === '[') {
            depth += sign === '{' || sign === '[' ? 1 : -1;
            cursor.at++;
        } else if (sign === '"') {
            const value = cursor.string();
            const colon = /^\s*:\s*(")?/.exec(cursor.text.slice(cursor.at, cursor.at + 100));
            cursor.at += colon ? colon[0].length - (colon[1] ? 1 : 0) : 0;
            if (colon?.[1] !== undefined && depth === 1) {
                found.set(value, cursor.string());
            }
        } else {
            cursor.bare();
        }
    }
    return LABELS.map(name => found.get(name) ?? '').find(label => label !== '') ?? '';
}
