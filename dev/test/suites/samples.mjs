// What a script of ours writes is what is committed.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {checkout} from '../../shared/paths.mjs';
import {run} from '../../shared/run.mjs';
import {one} from '../result.mjs';

/** @type {import('../result.mjs').Suite} */
export const samples = {
    name: 'samples',
    there: () => existsSync(join(checkout, 'dev', 'demo-files', 'make.mjs')),
    run: async() => {
        const files = await run('node', ['dev/demo-files/make.mjs', '--check'], {cwd: checkout});
        // The types follow from services.json; whether that says what PHP declares, the contract suite asks a real Moodle.
        const types = await run('node', ['dev/services/services.mjs', '--check'], {cwd: checkout});
        return one(files.code === 0 && types.code === 0, files.output + types.output);
    },
};
