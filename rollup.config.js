/**
 * amd/src/*.ts → amd/build/*-lazy.min.js: AMD modules with explicit names, everything of core/* and jQuery left to Moodle. `-lazy` keeps Moodle
 * from sending the code with every page of the site. Same sources, same bytes.
 */
const {readFileSync} = require('node:fs');
const {dirname, join} = require('node:path');
const commonjs = require('@rollup/plugin-commonjs');
const resolve = require('@rollup/plugin-node-resolve');
const terser = require('@rollup/plugin-terser');
const typescript = require('@rollup/plugin-typescript');

const isCore = id => id.startsWith('core/') || id === 'jquery';
const isOurs = id => id.startsWith('tool_prelude/');

/** Moodle's own AMD modules hold their default export in `default` or are it; our bundles are ES modules. */
const interop = id => (isOurs(id) ? 'esModule' : 'default');

/** Moodle looks for `x.min.js` when a module is called `x`: so the file has another name than the module. */
const minified = {
    name: 'minified',
    generateBundle(_options, bundle) {
        for (const file of Object.values(bundle)) {
            const name = file.fileName;
            file.fileName = name.replace(/\.js(\.map)?$/, '.min.js$1');
            if (file.type === 'chunk') {
                file.code = file.code.replace(`sourceMappingURL=${name}.map`, `sourceMappingURL=${file.fileName}.map`);
            } else {
                file.source = file.source.replace(/"file":"([\w-]+)\.js"/, '"file":"$1.min.js"');
            }
        }
    },
};

const refuse = warning => {
    throw new Error(`${warning.code}: ${warning.message}`);
};

/** Somebody else's code, of which a bundle has some: under a licence whose text has to go with it. */
const papaparse = dirname(require.resolve('papaparse/package.json'));
const {version, homepage} = require('papaparse/package.json');
const licence = `/*! Papa Parse ${version}, ${homepage}\n\n${readFileSync(join(papaparse, 'LICENSE'), 'utf8').trim()}\n*/`;
const licenceOf = ({moduleIds}) => moduleIds.some(id => id.startsWith(papaparse)) ? licence : '';

/** papaparse is written for `require`; of its two forms the one for browsers needs nothing of Node, and runs there as well. */
const foreign = () => [resolve({browser: true}), commonjs()];

const minify = options => terser({...options, format: {comments: /^!/}, compress: {passes: 2}});

/** The tests compare what is built, and check types apart: `unchecked` keeps this from doing it three times more. */
const translated = (unchecked, {compilerOptions, ...options}) =>
    typescript({...options, compilerOptions: {...compilerOptions, noEmit: false, ...unchecked ? {noCheck: true} : {}}});

/** What `import()` asks for becomes a bundle of its own beside its entry, named after its file. */
const bundle = (name, unchecked) => ({
    input: {[name]: `amd/src/${name}.ts`},
    // What both bundles need stays in the entry, which then exports more than `init`: no third file.
    preserveEntrySignatures: 'allow-extension',
    external: id => isCore(id) || isOurs(id),
    plugins: [
        translated(unchecked, {tsconfig: './tsconfig.json', compilerOptions: {sourceMap: true, outDir: 'amd/build'}}),
        ...foreign(),
        minify(),
        minified,
    ],
    output: {
        dir: 'amd/build',
        entryFileNames: '[name]-lazy.js',
        chunkFileNames: '[name]-lazy.js',
        format: 'amd',
        amd: {autoId: true, basePath: 'tool_prelude'},
        interop,
        sourcemap: true,
        exports: 'named',
        banner: licenceOf,
        generatedCode: 'es2015',
    },
    onwarn: refuse,
});

/** The words of the command, which are put together by an ES module. */
const strings = {
    name: 'strings',
    resolveId: async id => (await import('./dev/cli/strings.mjs')).resolveStrings(id),
    load: async id => (await import('./dev/cli/strings.mjs')).loadStrings(id),
};

/** The command: one file for Node, with everything in it. Workbooks are read by the same code the page loads when it needs it. */
const command = unchecked => ({
    input: 'cli/src/prelude.ts',
    external: id => id.startsWith('node:'),
    plugins: [
        strings,
        translated(unchecked, {
            // What is under outDir is no source: nothing is ever written there.
            tsconfig: './cli/tsconfig.json', include: ['cli/src/**/*.ts', 'amd/src/**/*.ts'],
            compilerOptions: {outDir: 'cli/none'},
        }),
        ...foreign(),
        minify({module: true}),
    ],
    output: {dir: 'cli', entryFileNames: '[name].mjs', format: 'es', inlineDynamicImports: true, banner: chunk => `#!/usr/bin/env node\n${licenceOf(chunk)}`,
        generatedCode: 'es2015'},
    onwarn: refuse,
});

/** The command is written beside its sources, which Rollup does not watch for fear of its own work: it is run from them while one works on it. */
module.exports = ({watch, configUnchecked}) => [
    ...['importer', 'spreadsheet'].map(name => bundle(name, configUnchecked)),
    ...watch ? [] : [command(configUnchecked)],
];
