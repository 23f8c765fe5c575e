/** What stands between several cohorts without a doubt; not what ends a code of a web page (`&eacute;`). */
const BETWEEN = /(?<!&#?\w{1,8});|[|\r\n]/;

/** What may as well be part of one name: `Arts, lettres, langues`. */
const MAYBE = [/,/, /\s\/\s/, /\s\+\s/, /\s(?:et|and|&)\s/, /[/+]/];

/** One of these is there: quick, as every cohort is asked. */
const ANY = /[,/+]|\s(?:&|et|and)\s/;

/** More of them in one cell are none. */
const MOST = 20;

const split = (label: string, by: RegExp): string[] =>
    [...new Set(label.split(by).map(part => part.trim()).filter(part => part !== ''))];

/** The cohorts a cell surely holds several of; empty for one. */
export function surelySeveral(label: string): string[] {
    const parts = BETWEEN.test(label) ? split(label, BETWEEN) : [];
    return parts.length > MOST ? [] : parts;
}

/** Whether a cell may hold several, for all its signs say. */
export const maybeSeveral = (label: string): boolean => ANY.test(label);

/** The ways a cell may hold several cohorts, the surest first: each a list of two or more. */
export const waysToSplit = (label: string): string[][] =>
    [BETWEEN, ...MAYBE].map(by => split(label, by)).filter(parts => parts.length > 1 && parts.length <= MOST);
