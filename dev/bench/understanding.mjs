// `understanding`: how many columns of a corpus of title rows are understood, half of it never seen by whoever writes the vocabulary.
import {existsSync, readFileSync} from 'node:fs';
import {say} from '../shared/say.mjs';
import '../check/register.mjs';
const {DEFAULT_SITE} = await import('../../cli/src/check/localsite.ts');

const SEED = '2026';

const {CONTENTS} = await import('./understanding/contents.ts');
const {faultOf} = await import('./understanding/list.ts');
const {understandList} = await import('./understanding/understand.ts');

/**
 * @param {import('./measurements.mjs').BenchOptions} options
 * @returns {Promise<object[]>} a measurement for each half of the corpus that is there, and one for all of it
 */
export async function understanding(options) {
    const halves = [];
    for (const half of ['seen', 'unseen']) {
        const file = new URL(`./understanding/${half}.json`, import.meta.url);
        if (!existsSync(file)) {
            say(`  no half of the corpus called ${half}`);
            continue;
        }
        const lists = JSON.parse(readFileSync(file, 'utf8'));
        halves.push(await measure(half, lists, options.verbose && (half === 'seen' || options.unseen)));
    }
    const all = halves.reduce((sum, half) => Object.fromEntries(Object.entries(sum).map(([key, value]) =>
        [key, typeof value === 'number' ? value + half[key] : value])), {...line('all', [])});
    return [...halves, all];
}

/** @returns {Promise<object>} the figures of one half; each wrong column on the error stream when it is wanted */
async function measure(half, lists, isTold) {
    const kinds = new Set(Object.keys(CONTENTS));
    const fault = lists.map(list => faultOf(list, kinds)).find(Boolean);
    if (fault) {
        throw new Error(`${half}: ${fault}`);
    }
    const outcomes = [];
    for (const list of lists) {
        const outcome = await understandList(list, DEFAULT_SITE, SEED);
        outcomes.push(outcome);
        for (const {title, wanted, got, verdict} of isTold ? outcome.judged : []) {
            if (verdict !== 'right') {
                say(`  ${verdict}: ${list.source} | ${title || '(no title)'} | wanted ${wanted} | got ${got ?? 'nothing'}`);
            }
        }
        if (isTold && outcome.isAsked) {
            say(`  question: ${list.source}`);
        }
    }
    return line(half, outcomes);
}

/** @param {{judged: {verdict: string}[], isAsked: boolean}[]} outcomes */
function line(half, outcomes) {
    const judged = outcomes.flatMap(outcome => outcome.judged);
    const count = (...verdicts) => judged.filter(({verdict}) => verdicts.includes(verdict)).length;
    return {
        name: 'understanding', half, lists: outcomes.length, columns: judged.length, right: count('right'),
        asked: outcomes.filter(({isAsked}) => isAsked).length, wrong: count('wrong', 'silent'), wrong_silent: count('silent'),
    };
}
