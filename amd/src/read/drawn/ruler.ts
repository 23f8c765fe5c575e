import {knownLabels} from '../cut/delimiter';

/** Dashes over each column, and spaces between them. */
const RULER = /^\s*(?:-+|=+)(?:\s+(?:-+|=+))+\s*$/;

/** Titles of it that must be known. */
const KNOWN = 2;

/** Where the columns begin, by the rule under the titles. */
export interface Ruler {
    readonly starts: readonly number[];
}

/**
 * Finds a line of dashes under titles we know, as `column` of sqlite, `sqlcmd` or PowerShell's `Format-Table` write it.
 *
 * @param above lines that may be above it
 */
export function rulerOf(lines: readonly string[], above: number): Ruler | null {
    for (let at = 0; at < Math.min(above, lines.length - 1); at++) {
        const rule = lines[at] ?? '';
        if (RULER.test(rule) && !rule.includes('\t')) {
            const starts = [...rule.matchAll(/[-=]+/g)].map(({index}) => index);
            // With one more rule around it, titles are above or, in reStructuredText, below.
            if ([lines[at - 1] ?? '', lines[at + 1] ?? ''].some(titles => knownLabels(cutByRuler(starts)(titles)) >= KNOWN)) {
                return {starts};
            }
        }
    }
    return null;
}

/** Takes a line apart where the columns begin. One that has something across such a place is not made so, and stays whole; a number may stand to the right. */
export function cutByRuler(starts: readonly number[]): (line: string) => string[] {
    return line => {
        const cuts = starts.map((start, column) => {
            let cut = column === 0 ? 0 : start;
            while (cut > 0 && /\d/.test(line[cut - 1] ?? '') && /^\d*\s*$/.test(line.slice(start, starts[column + 1]))) {
                cut--;
            }
            return cut;
        });
        const isCut = line.includes(' ') && line.length > (starts[1] ?? 0)
            && cuts.every((cut, column) => column === 0 || (cut > (cuts[column - 1] ?? 0) && (line[cut - 1] ?? ' ') === ' '));
        return isCut ? cuts.map((cut, column) => line.slice(cut, cuts[column + 1]).trim()) : [line.trim()];
    };
}
