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
    /** Rows with both. */
    readonly count: number;
}

const NONE: Likeness = {share: 0, count: 0};

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
    const sample = rows.length > ROWS ? Array.from({length: ROWS}, (_, i) => rows[Math.floor(i * rows.length / ROWS)] ?? []) : rows;
    const nameOf = names.slice(0, COLUMNS).map(column => [column, sample.map(row => fold(firstWord(row[column] ?? '')))] as const);
    for (const address of addresses.slice(0, COLUMNS)) {
        const mailboxes = sample.map(row => fold((row[address] ?? '').slice(0, 120).split('@')[0] ?? ''));
        for (const [column, cells] of nameOf) {
            let count = 0;
            let alike = 0;
            cells.forEach((cell, i) => {
                const mailbox = mailboxes[i] ?? '';
                if (cell.length >= SHORTEST && mailbox !== '') {
                    count++;
                    alike += mailbox.includes(cell) ? 1 : 0;
                }
            });
            table.set(`${address} ${column}`, {count, share: count === 0 ? 0 : alike / count});
        }
    }
    return (address, name) => table.get(`${address} ${name}`) ?? NONE;
}

const firstWord = (cell: string): string => /[\p{L}\p{M}]{3,}/u.exec(cell.slice(0, 60))?.[0] ?? '';

const fold = (text: string): string => text.normalize('NFD').replace(/[^\p{L}]/gu, '').toLowerCase();
