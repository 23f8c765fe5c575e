/** Rows compared. */
const ROWS = 250;
/** Letters a name has at least to be looked for in an address. */
const SHORTEST = 3;
/** Columns of each kind compared: more are no list of people. */
const COLUMNS = 12;

/** Whose an address is by the names beside it. */
export interface Likeness {
    /** Share of the rows with both in which the address has the name in it, 0 to 1. */
    readonly share: number;
    /** Share of them in which it begins with the same letter. */
    readonly initials: number;
    /** Rows with both. */
    readonly count: number;
}

const NONE: Likeness = {share: 0, initials: 0, count: 0};

/**
 * How often addresses of one column have the name of another one in them: a candidate's own address often has the first name, a parent's
 * the family name at most, a school's none.
 *
 * @returns for an address column and a name column
 */
export function compareAddresses(
    rows: readonly (readonly string[])[], addresses: readonly number[], names: readonly number[],
): (address: number, name: number) => Likeness {
    const table = new Map<string, Likeness>();
    const sample = some(rows);
    const nameOf = names.slice(0, COLUMNS).map(column => [column, sample.map(row => fold(firstWord(row[column] ?? '')))] as const);
    for (const address of addresses.slice(0, COLUMNS)) {
        const mailboxes = sample.map(row => mailboxOf(row[address] ?? ''));
        for (const [column, cells] of nameOf) {
            let count = 0;
            let alike = 0;
            let initials = 0;
            cells.forEach((cell, i) => {
                const mailbox = mailboxes[i] ?? '';
                if (cell.length >= SHORTEST && mailbox !== '') {
                    count++;
                    alike += mailbox.includes(cell) ? 1 : 0;
                    initials += mailbox.charAt(0) === cell.charAt(0) ? 1 : 0;
                }
            });
            table.set(`${address} ${column}`, count === 0 ? NONE : {count, share: alike / count, initials: initials / count});
        }
    }
    return (address, name) => table.get(`${address} ${name}`) ?? NONE;
}

/**
 * How often addresses have in them what is only somebody else's name on the line, and nothing that is only the candidate's.
 *
 * @param own columns of the candidate's names
 * @param others columns of somebody else's
 */
export function foreignShare(rows: readonly (readonly string[])[], address: number, own: readonly number[], others: readonly number[]): number {
    let count = 0;
    let foreign = 0;
    for (const row of others.length === 0 ? [] : some(rows)) {
        const mailbox = mailboxOf(row[address] ?? '');
        const [mine, theirs] = [wordsOf(row, own), wordsOf(row, others)];
        const isIn = (words: ReadonlySet<string>, not: ReadonlySet<string>): boolean => [...words].some(word => !not.has(word) && mailbox.includes(word));
        if (mailbox !== '' && mine.size > 0 && theirs.size > 0) {
            count++;
            foreign += isIn(theirs, mine) && !isIn(mine, theirs) ? 1 : 0;
        }
    }
    return count < FEWEST ? 0 : foreign / count;
}

/** Rows it takes. */
const FEWEST = 2;

const some = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
    rows.length > ROWS ? Array.from({length: ROWS}, (_, i) => rows[Math.floor(i * rows.length / ROWS)] ?? []) : rows;

const mailboxOf = (address: string): string => fold(address.slice(0, 120).split('@')[0] ?? '');

/** Words of names in some cells; what else stands there has digits or is an address. */
const wordsOf = (row: readonly string[], columns: readonly number[]): ReadonlySet<string> =>
    new Set(columns.slice(0, COLUMNS).flatMap(column => {
        const cell = (row[column] ?? '').slice(0, 60);
        return /[\d@]/.test(cell) ? [] : (cell.match(/[\p{L}\p{M}]{3,}/gu) ?? []).map(fold);
    }));

const firstWord = (cell: string): string => /[\p{L}\p{M}]{3,}/u.exec(cell.slice(0, 60))?.[0] ?? '';

const fold = (text: string): string => text.normalize('NFD').replace(/[^\p{L}]/gu, '').toLowerCase();
