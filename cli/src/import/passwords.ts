import {makePassword} from '../../../amd/src/check/people/makepassword';
import type {Config} from '../../../amd/src/page/shared/config';
import {slipPeople, toSlip} from '../../../amd/src/page/access/slips';
import {slipsCsv} from '../../../amd/src/page/access/slipscsv';
import type {State} from '../../../amd/src/page/state';
import type {Words} from '../../../amd/src/page/shared/words';
import {saveNew} from './savefile';
import type {Shell} from '../shell';

/** A password for each new person, written down before anything is sent: whatever happens next, nobody's is lost. */
export async function makePasswords(
    state: State, config: Config, path: string, shell: Pick<Shell, 'random'>, words: Words,
): Promise<{made: Map<number, string>; file: string}> {
    const {review, access} = state;
    const people = review ? slipPeople(review, access, config) : [];
    const made = new Map(people.map(({line}) => [line, makePassword(config.site.passwordPolicy, shell.random)]));
    const slips = people.map((person) => toSlip(person, access, made.get(person.line) ?? ''));
    return {made, file: await saveNew(path, slipsCsv(slips, config, words))};
}
