/**
 * amd/src/*.ts → amd/build/*-lazy.min.js: one AMD module a bundle with an explicit name, everything of core/* left to
 * Moodle. `-lazy` keeps Moodle from sending the code with every page of the site. Same sources, same bytes.
 */
import {existsSync} from 'node:fs';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';

const isCore = id => id.startsWith('core/');
const isOurs = id => id.startsWith('tool_prelude/');

/** Moodle's own AMD modules hold their default export in `default` or are it; our bundles are ES modules. */
const interop = id => (isOurs(id) ? 'esModule' : 'default');

const bundle = name => ({
    input: `amd/src/${name}.ts`,
    external: id => isCore(id) || isOurs(id),
    plugins: [
        typescript({tsconfig: './tsconfig.json', compilerOptions: {noEmit: false, sourceMap: true}}),
        terser({format: {comments: false}, compress: {passes: 2}}),
    ],
    output: {
        file: `amd/build/${name}-lazy.min.js`,
        format: 'amd',
        amd: {id: `tool_prelude/${name}-lazy`},
        interop,
        sourcemap: true,
        // A source's address must not depend on where the checkout lies.
        sourcemapPathTransform: path => path.replace(/^(?:\.\.\/)+(?=node_modules\/)/, '../../').replace(/\\/g, '/'),
        exports: 'named',
        generatedCode: 'es2015',
    },
    onwarn(warning) {
        throw new Error(`${warning.code}: ${warning.message}`);
    },
});

export default ['importer', 'spreadsheet', 'workbench'].filter(name => existsSync(`amd/src/${name}.ts`)).map(bundle);
