import type {Rule} from '../../rule';
import {NAMES} from '../../people/values';

/** Before a name. A single M without its dot may be part of one: M Baye. */
const TITLE = /^(?:mme|mlle|mmes|mr|mrs|ms|miss|m\.|mm\.|monsieur|madame|mademoiselle|dr|docteur|pr|prof|professeur)\.?\s+(?=\S)/i;

/** Where a name should be. */
const ALONE = /^(?:mme|mlle|mr|mrs|m\.|monsieur|madame|mademoiselle)\.?$/i;

/** What somebody noted down beside a name; what is between brackets otherwise may be part of it. */
const REMARK = 'absente?|abs|d[ée]mission(?:naire|n[ée]e?)?|d[ée]sist(?:[ée]e?|ement)|annul[ée]e?|refus[ée]e?|admise?|inscrite?|exclue?'
    + '|en attente|liste (?:d[’\']attente|compl[ée]mentaire|principale)'
    + '|la|lc|lp|boursi(?:er|[èe]re)|redoublante?|nouveau|nouvelle|[àa] (?:confirmer|v[ée]rifier)|doublon|c[ée]sure'
    + '|non inscrite?|ok|ko|x|v|m\\.?|mr|mme|mlle|h|f|elle|il|iel'
    + '|\\d{1,3}|[?!*]+';
const MARK = new RegExp(`^[*•→>]+\\s*|\\s*(?:\\*+|\\s[?!]+|[,;:†✓✔✗✘]+|\\((?:${REMARK})\\)|\\[(?:${REMARK})\\]|\\s[-–—:]\\s*(?:${REMARK}))$`, 'iu');

/** What those begin or end with: the pattern is large, and most names have nothing of it. */
const MAY_BE_MARKED = /^[*•→>"'“«‘]|[*?!,;:†✓✔✗✘)\]]$|\s[-–—:]/;

/** A whole name in quotation marks. */
const QUOTED = /^(?:"[^"]+"|'[^']+'|“[^“”]+”|«[^«»]+»|‘[^‘’]+’)$/;

/** Letters of the words for it: told before a pattern is asked. */
const ALONE_LENGTHS: readonly number[] = [2, 3, 4, 6, 8, 12];

/** Whether one word without a sign is such a title. */
export const isTitleAlone = (word: string): boolean => (word.charCodeAt(0) | 32) === 109 && ALONE_LENGTHS.includes(word.length) && ALONE.test(word);

/** Whether a name of letters only may have a title, or stand in apostrophes. */
export function mayHaveExtra(name: string): boolean {
    const first = name.charCodeAt(0) | 32;
    return ((first === 109 || first === 100 || first === 112) && (TITLE.test(name) || ALONE.test(name)))
        || (name.charCodeAt(0) === 39 && name.charCodeAt(name.length - 1) === 39);
}

/** More of it could be a text of any kind. */
const LONGEST = 200;

/** Titles before names and marks behind them: what is left without is offered. */
export const nameextra: Rule = (person, _facts, report) => {
    for (const field of NAMES) {
        const value = person[field];
        if (value === '' || value.length > LONGEST) {
            continue;
        }
        if (ALONE.test(value)) {
            report('nametitle', field, {value});
            continue;
        }
        const untitled = value.replace(TITLE, '');
        if (untitled !== value) {
            report('nametitle', field, {value}, withoutMarks(untitled) || untitled);
            continue;
        }
        // A `;` may end the code of a web page: another rule says what it means.
        const plain = value.includes('&') ? value : withoutMarks(value);
        if (plain !== value.trim() && plain !== '') {
            report('namemark', field, {value}, plain);
        }
    }
};

function withoutMarks(value: string): string {
    let text = value.trim();
    if (!MAY_BE_MARKED.test(text)) {
        return text;
    }
    for (let before = ''; before !== text;) {
        before = text;
        text = (QUOTED.test(text) ? text.slice(1, -1) : text.replace(MARK, '')).trim();
    }
    return text;
}
