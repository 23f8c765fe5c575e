import {LIMITS} from '../limits';
import {SLICE} from '../pace';
import {BrokenJson, Cursor} from './cursor';
import type {ListPlace} from './find';
import {childOf, makeNode, type Node} from './node';

/** Objects inside one another, at most. */
const DEEPEST = 50;

/** Columns of a table, at most. */
export const WIDEST = 2000;

/** The objects of a list as rows, on their way. */
export class ListReader {
    readonly header: string[] = [];
    readonly rows: string[][] = [];
    readonly lines: number[] = [];
    /** Whether the list is one of lists: rows without names. */
    isBare = false;
    isTooWide = false;
    /** Lists of values right inside the objects: of one object, its columns (`{"nom": [...], "mail": [...]}`). */
    readonly columns: string[][] = [];
    /** Where values are that are no objects; of objects, their names. */
    private readonly root = makeNode('');
    private readonly cursor: Cursor;
    private readonly end: string;
    private readonly lineEnd: string;
    private readonly counted = {line: 1, next: -1};
    /** Of an object of columns: the one that is read, and the rows by the names of their values. */
    private column: Node | null = null;
    private readonly named = new Map<string, string[]>();

    constructor(text: string, private readonly place: ListPlace) {
        this.cursor = new Cursor(text, place.kind === 'open' ? place.at : place.at + 1);
        this.end = place.kind === 'open' ? '' : place.kind === 'inner' || place.kind === 'whole' ? ']' : '}';
        this.lineEnd = text.includes('\n') ? '\n' : '\r';
        this.counted.next = text.indexOf(this.lineEnd);
    }

    /**
     * Some objects more.
     *
     * @returns whether there are more
     * @throws {BrokenJson}
     */
    readSome(): boolean {
        for (let i = 0; i < SLICE; i++) {
            const sign = this.cursor.skip();
            if (sign === this.end && !this.column) {
                return this.goesOn();
            }
            if (sign === '') {
                throw new BrokenJson(this.cursor.at);
            }
            if (this.place.kind === 'columns') {
                this.readCell(sign);
            } else {
                this.readRow(sign);
            }
            if (this.rows.length > LIMITS.lines || this.header.length > WIDEST) {
                this.isTooWide = this.header.length > WIDEST;
                return false;
            }
        }
        return true;
    }

    private readRow(first: string): void {
        const line = this.lineOf(this.cursor.at);
        const row: string[] = [];
        let sign = first;
        if (this.place.kind === 'named') {
            this.set(row, this.root, this.cursor.name());
            sign = this.cursor.skip();
        }
        if (sign === '[') {
            this.isBare = true;
            this.readBare(row);
        } else {
            this.readInto(row, this.root, 0);
        }
        if (row.some(cell => cell !== '')) {
            this.rows.push(row);
            this.lines.push(line);
        }
    }

    /** Of an object of columns: the beginning of one, its end, or a value of it. */
    private readCell(sign: string): void {
        const {cursor} = this;
        if (!this.column) {
            this.column = childOf(this.root, cursor.name());
            cursor.skip();
            cursor.at++;
        } else if (sign === '}') {
            this.column = null;
            cursor.at++;
        } else {
            const line = this.lineOf(cursor.at);
            const name = cursor.name();
            let row = this.named.get(name);
            if (!row) {
                row = [];
                this.set(row, this.root, name);
                this.named.set(name, row);
                this.rows.push(row);
                this.lines.push(line);
            }
            cursor.skip();
            this.readInto(row, this.column, 1);
        }
    }

    /** Whether there is another list behind one that is the whole of a text. */
    private goesOn(): boolean {
        const {cursor} = this;
        if (this.place.kind !== 'whole') {
            return false;
        }
        cursor.at++;
        const sign = cursor.skip();
        if (sign !== '' && sign !== '[') {
            throw new BrokenJson(cursor.at);
        }
        cursor.at++;
        return sign === '[';
    }

    /** Physical line of an object; of several on one line, the next number: each line is one person's. */
    private lineOf(at: number): number {
        const {counted} = this;
        while (counted.next >= 0 && counted.next < at) {
            counted.line++;
            counted.next = this.cursor.text.indexOf(this.lineEnd, counted.next + 1);
        }
        return Math.max(counted.line, (this.lines[this.lines.length - 1] ?? 0) + 1);
    }

    private readInto(row: string[], node: Node, depth: number): void {
        const {cursor} = this;
        const sign = cursor.text[cursor.at];
        if (depth > DEEPEST) {
            throw new BrokenJson(cursor.at);
        }
        if (sign === '{') {
            cursor.at++;
            while (cursor.skip() !== '}') {
                const name = cursor.name();
                cursor.skip();
                this.readInto(row, childOf(node, name), depth + 1);
            }
            cursor.at++;
        } else if (sign === '[') {
            this.readArray(row, node, depth);
        } else {
            this.set(row, node, sign === '"' ? cursor.string() : cursor.bare());
        }
    }

    /** Values of a list inside an object are one cell; objects there are counted: `vœux 1 - code`. */
    private readArray(row: string[], node: Node, depth: number): void {
        const {cursor} = this;
        const values: string[] = [];
        const all: string[] = [];
        let count = 0;
        cursor.at++;
        for (let sign = cursor.skip(); sign !== ']'; sign = cursor.skip()) {
            count++;
            if (sign === '{' || sign === '[') {
                // No name starts with this sign.
                this.readInto(row, childOf(node, `\0${count}`, `${node.label} ${count}`.trim()), depth + 1);
            } else {
                const value = sign === '"' ? cursor.string() : cursor.bare();
                all.push(value);
                if (value !== '') {
                    values.push(value);
                }
            }
        }
        cursor.at++;
        if (depth === 1 && this.rows.length === 0) {
            this.columns.push(all);
        }
        if (values.length > 0 || count === 0) {
            this.set(row, node, values.join(', '));
        }
    }

    private readBare(row: string[]): void {
        const {cursor} = this;
        cursor.at++;
        for (let sign = cursor.skip(); sign !== ']'; sign = cursor.skip()) {
            if (sign === '{' || sign === '[') {
                throw new BrokenJson(cursor.at);
            }
            row.push(sign === '"' ? cursor.string() : cursor.bare());
        }
        cursor.at++;
    }

    private set(row: string[], node: Node, value: string): void {
        let place = node;
        while (place.column >= 0 && row[place.column] !== undefined) {
            place = place.twin ??= makeNode(node.label);
        }
        if (place.column < 0) {
            place.column = this.header.push(place.label) - 1;
        }
        row[place.column] = value;
    }
}
