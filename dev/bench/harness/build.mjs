// The harness's script: the rooms as they are in amd/src, in one readable file, nothing minified, so that a profile has names.
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import ts from 'typescript';
import {checkout} from '../../shared/paths.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Types are taken off and nothing else: checking them is another command's work. */
const strip = {
    name: 'strip-types',
    /** @param {string} code @param {string} id */
    transform(code, id) {
        return id.endsWith('.ts') ? ts.transpileModule(code, {
            fileName: id,
            compilerOptions: {target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext, isolatedModules: true},
        }).outputText : null;
    },
};

/** The workbooks' bundle is at hand here instead of being loaded on demand. */
const ours = {
    name: 'our-bundles',
    /** @param {string} id */
    resolveId: id => id === 'tool_prelude/spreadsheet-lazy' ? join(checkout, 'amd', 'src', 'spreadsheet.ts') : null,
};

/**
 * @param {string} name of a file in this folder, without .ts
 * @returns {Promise<string>} one classic script
 */
export async function buildHarness(name) {
    const made = await rollup({
        input: join(here, `${name}.ts`),
        plugins: [ours, resolve({browser: true, extensions: ['.ts', '.mjs', '.js']}), commonjs(), strip],
        onwarn: warning => {
            throw new Error(warning.message);
        },
    });
    const {output: [chunk]} = await made.generate({format: 'iife', name: 'bench', inlineDynamicImports: true});
    await made.close();
    return chunk.code;
}

/** @returns {string} */
export const harnessPage = () => readFileSync(join(here, 'index.html'), 'utf8');
