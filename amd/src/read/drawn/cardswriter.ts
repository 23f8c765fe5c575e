import {isSecret} from '../../map/label/meaning';
import {readIssue} from '../readcodes';
import type {LaidOut} from './laidout';

/** Titles, at most, and characters of an odd line that are told. */
export const MOST_TITLES = 200;
const SHOWN = 80;

/** Puts values that come with their titles into a table, one person after the other. What finds no place is told at the person it stands with. */
export class CardsWriter {
    private readonly columns = new Map<string, number>();
    private readonly titles: string[] = [];
    private readonly rows: string[][] = [];
    private readonly lines: number[] = [];
    private readonly odd: {readonly at: number; readonly line: number; readonly value: string}[] = [];

    /** A person begins on a line. */
    start(line: number): void {
        this.rows.push([]);
        this.lines.push(line);
    }

    /** Whether a title is the first of all, and the person has it already. */
    isAgain(title: string): boolean {
        return this.columns.get(title.toLowerCase()) === 0 && this.rows[this.rows.length - 1]?.[0] !== undefined;
    }

    /** A value of the person begun last. */
    put(line: number, title: string, value: string): void {
        const {columns, titles, rows} = this;
        const row = rows[rows.length - 1];
        const column = columns.get(title.toLowerCase()) ?? titles.length;
        if (!row || column >= MOST_TITLES || row[column] !== undefined) {
            this.tell(line, `${title}: ${value}`);
            return;
        }
        if (column === titles.length) {
            columns.set(title.toLowerCase(), column);
            titles.push(title);
        }
        row[column] = value;
    }

    /** A line that is none of the kind; before the first person it stands with that one. */
    tell(line: number, value: string, isOfNext = false): void {
        this.odd.push({at: Math.max(0, this.rows.length - (isOfNext ? 0 : 1)), line, value: value.trim()});
    }

    /** The first row are the titles, on no line. */
    get cards(): LaidOut {
        const {titles, rows, lines} = this;
        for (const row of rows) {
            for (let column = 0; column < titles.length; column++) {
                row[column] ??= '';
            }
        }
        const isHidden = titles.some(isSecret);
        return {
            cells: {rows: [titles, ...rows], lines: [0, ...lines], odd: new Map(), hasBreaks: false, isEven: false}, delimiter: '', width: titles.length,
            issues: [readIssue('cardsread', null), ...this.odd.map(({at, line, value}) => readIssue('cardline', lines[Math.min(at, lines.length - 1)] ?? null, {
                line, value: isHidden ? '…' : value.slice(0, SHOWN),
            }))],
        };
    }
}
