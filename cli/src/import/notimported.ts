import {join, dirname, parse} from 'node:path';
import {listWithReasons, whyLeft} from '../../../amd/src/page/lines/savelists';
import type {State} from '../../../amd/src/page/state';
import type {Words} from '../../../amd/src/page/shared/words';
import type {Tally} from '../../../amd/src/run/tally';
import {STDIN} from '../inputs';
import type {ImportOptions} from '../options';
import {saveNew, shortName} from './savefile';

/** Why each line that was not imported was not; null for one that was. */
export function reasons({review, table}: State, tally: Tally | null, words: Words): Map<number, string> {
    const found = new Map<number, string>();
    for (const {line} of review?.people ?? []) {
        const result = tally?.results.get(line);
        const isBad = result !== undefined && ['failed', 'blocked', 'cancelled'].includes(result.outcome);
        const why = isBad ? result.message || words.say(`outcome_done_${result.outcome}`)
            // What became of somebody is the truth, whatever was foreseen.
            : result === undefined ? whyLeft({review, table}, line, words) : null;
        if (why !== null) {
            found.set(line, why);
        }
    }
    return found;
}

/** Writes those not imported as a list to be corrected and imported again. */
export function saveNotImported(state: State, why: ReadonlyMap<number, string>, {files, report}: ImportOptions, words: Words): Promise<string> {
    const [first = STDIN] = files;
    const name = words.say('cli_notimported_name', first === STDIN ? words.say('cli_stdin') : shortName(parse(first).name));
    // Passwords of a list stay in the list: whoever corrects lines has it.
    const text = listWithReasons(state, words, false, ({line}) => why.get(line) ?? null);
    return saveNew(report ?? (first === STDIN ? name : join(dirname(first), name)), text);
}
