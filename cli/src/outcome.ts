import type {Words} from '../../amd/src/page/shared/words';
import type {Tally} from '../../amd/src/run/tally';
import {EXIT, type Exit} from './exits';

const OUTCOMES = ['create', 'enrol', 'update', 'unchanged', 'failed', 'blocked', 'cancelled'] as const;

/** How an import of lists came out: for people as sentences, for programs as it is. */
export interface Outcome {
    readonly exit: Exit;
    /** 0 when none was begun. */
    readonly importid: number;
    readonly state: string;
    readonly counts: Readonly<Record<string, number>>;
    /** What somebody has to decide. */
    readonly doubts: readonly string[];
    readonly notimported: readonly {readonly line: string; readonly reason: string}[];
    /** Where those not imported were written; null when there was nothing to write. */
    readonly report: string | null;
    /** Where the passwords made for each are. */
    readonly passwords: string | null;
    /** The page that shows it, or the draft. */
    readonly url: string | null;
    readonly message: string;
}

export const nothing: Outcome = {
    exit: EXIT.done, importid: 0, state: '', counts: {}, doubts: [], notimported: [], report: null, passwords: null, url: null, message: '',
};

export const countsOf = (tally: Tally): Record<string, number> =>
    Object.fromEntries(OUTCOMES.flatMap((outcome) => tally.count(outcome) > 0 ? [[outcome, tally.count(outcome)]] : []));

/** "12 accounts created, 3 failed." */
export function didText(tally: Tally, words: Words): string {
    const parts = OUTCOMES.filter((outcome) => tally.count(outcome) > 0).map((outcome) => words.many(`js_did_${outcome}`, tally.count(outcome)));
    return parts.length > 0 ? words.say('js_sentence', parts.join(', ')) : words.say('js_did_nothing');
}
