// npm run bench [-- --only NAME[,NAME]] [--moodle 4.5|5.1|…] [--db postgres|mariadb] [--pairs 3] [--profile] [--keep]
// [--verbose [--unseen]]
// One JSON line a measurement on the standard output; how it goes, on the error stream. Never a test: it judges nothing, but it
// fails when what it measured is not what it says.
import {usual, versions} from '../moodle/versions.mjs';
import {program} from '../shared/closing.mjs';
import {databases, oneOf, readOptions} from '../shared/options.mjs';
import {step} from '../shared/say.mjs';
import {measurements} from './measurements.mjs';

const {values} = readOptions({
    only: {type: 'string'},
    moodle: {type: 'string', default: usual},
    db: {type: 'string', default: 'postgres'},
    pairs: {type: 'string', default: '3'},
    profile: {type: 'boolean', default: false},
    keep: {type: 'boolean', default: false},
    verbose: {type: 'boolean', default: false},
    unseen: {type: 'boolean', default: false},
});
const names = Object.keys(measurements);
const wanted = values.only ? String(values.only).split(',').map(name => oneOf('only', name, names)) : names;
const options = {
    version: oneOf('moodle', values.moodle, versions),
    db: oneOf('db', values.db, databases),
    pairs: Math.max(3, Number(values.pairs) || 0),
    profile: values.profile === true,
    keep: values.keep === true,
    verbose: values.verbose === true,
    unseen: values.unseen === true,
};

await program(async() => {
    let failed = 0;
    for (const name of wanted) {
        try {
            const result = await step(name, async() => measurements[name](options));
            for (const line of [result].flat()) {
                process.stdout.write(`${JSON.stringify(line)}\n`);
            }
        } catch (error) {
            failed++;
            console.error(`${name} could not be measured:`, error instanceof Error && !process.env.DEBUG ? error.message : error);
        }
    }
    return failed ? 1 : 0;
});
