/** What no address goes beyond. */
const STOP = /[\s<>()[\],;:"'/|\\]/;

/** Characters of the longest address, and addresses looked for in one cell. */
const LONGEST = 254;
const MOST = 20;

/** What may be addresses in a cell, in their order: what stands around each `@`, up to where no address goes on. Linear, whatever the cell is. */
export function findAddresses(cell: string): string[] {
    const found: string[] = [];
    for (let at = cell.indexOf('@'); at >= 0 && found.length < MOST; at = cell.indexOf('@', at + 1)) {
        let from = at;
        let to = at + 1;
        while (from > 0 && at - from < LONGEST && !STOP.test(cell.charAt(from - 1))) {
            from--;
        }
        while (to < cell.length && to - at < LONGEST && !STOP.test(cell.charAt(to))) {
            to++;
        }
        const text = cell.slice(from, to).replace(/^\.+|\.+$/g, '');
        if (!found.includes(text)) {
            found.push(text);
        }
    }
    return found;
}
