/** Marks around a text, the closing one by the opening one. */
export const MARKS: Readonly<Record<string, string>> = {"'": "'", '"': '"', '’': '’', '‘': '’', '“': '”', '«': '»', '`': '`'};

/** The mark that spreadsheets put before a text, in front of every cell of a column. */
export const LEAD = "'";

/** It; not the mark of our own downloads against formulas, which every reading takes off. */
const LEADING = /^'(?!'*[=+\-@])/;

/** Of the filled cells of a column, so many at least, for what they have in common to be nobody's own. */
const MOST = 0.9;
/** Rows looked at. */
const SAMPLE = 2000;
/** White space around a word. */
const SPACES = 4;

/** What is the same all through a table, looked for once and only when a cell asks: most tables have nothing of it. */
export class Habits {
    private readonly marks = new Map<number, {readonly around: boolean; readonly before: boolean}>();
    private readonly decimals = new Map<number, boolean>();
    private readonly words = new Map<string, number>();

    /** @param columns those that mean something */
    constructor(private readonly rows: readonly (readonly string[])[], private readonly columns: readonly number[]) {}

    /** How often a word stands alone in a cell of the table, written the same; more than twice is twice. */
    times(word: string): number {
        let count = this.words.get(word);
        if (count === undefined) {
            count = this.count(word);
            this.words.set(word, count);
        }
        return count;
    }

    /** Whether the cells of a column are in quotation marks, or have one before them. */
    marked(column: number): {readonly around: boolean; readonly before: boolean} {
        let known = this.marks.get(column);
        if (!known) {
            known = {around: this.isHabit(column, isMarked), before: this.isHabit(column, text => LEADING.test(text))};
            this.marks.set(column, known);
        }
        return known;
    }

    /** Whether the cells of a column are numbers that all got a `.0`. */
    hasDecimals(column: number): boolean {
        let known = this.decimals.get(column);
        if (known === undefined) {
            known = this.isHabit(column, text => /^\d+[.,]0$/.test(text));
            this.decimals.set(column, known);
        }
        return known;
    }

    /** Whether the cells of a column are numbers. */
    hasNumbers(column: number): boolean {
        return this.isHabit(column, text => /^\d+$/.test(text));
    }

    /** By rows all through the table: those in between are like them. */
    private isHabit(column: number, has: (text: string) => boolean): boolean {
        const step = Math.max(1, Math.floor(this.rows.length / SAMPLE));
        let filled = 0;
        let such = 0;
        for (let i = 0; i < this.rows.length; i += step) {
            const text = (this.rows[i]?.[column] ?? '').trim();
            if (text !== '') {
                filled++;
                such += has(text) ? 1 : 0;
            }
        }
        return such > 1 && such >= filled * MOST;
    }

    private count(word: string): number {
        let count = 0;
        for (const row of this.rows) {
            for (const column of this.columns) {
                const cell = row[column] ?? '';
                if (cell === word || (cell.length > word.length && cell.length <= word.length + SPACES && cell.trim() === word)) {
                    count++;
                }
            }
            if (count > 1) {
                break;
            }
        }
        return count;
    }
}

/** Whether a text stands in quotation marks. */
export const isMarked = (text: string): boolean => text.length > 2 && MARKS[text.charAt(0)] === text.charAt(text.length - 1);
