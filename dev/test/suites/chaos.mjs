// A short run of dev/chaos: ten kills while people come in, on one Moodle.
import {run} from '../../shared/run.mjs';
import {checkout} from '../../shared/paths.mjs';
import {one, skipped} from '../result.mjs';
import {newest} from '../../moodle/versions.mjs';
import {problem, silence} from './sites.mjs';

/** Of one Moodle only: what is broken here (processes, the database, locks) is the same in all of them. */
const version = newest;

/** @type {import('../result.mjs').Suite} */
export const chaos = {
    name: `chaos ${version}`,
    run: async() => {
        const why = await problem(version);
        if (why) {
            return skipped(why);
        }
        const {code, output} = await run('node', ['dev/chaos/chaos.mjs', '--rows', '450', '--kills', '10', '--moodle', version],
            {cwd: checkout, silence});
        return one(code === 0, output);
    },
};
