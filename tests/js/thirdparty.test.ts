import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const root = join(__dirname, '../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const installed = (name: string, file: string): string => text(`node_modules/${name}/${file}`);
const {dependencies} = JSON.parse(text('package.json')) as {dependencies: Record<string, string>};
const named = [...text('thirdpartylibs.xml').matchAll(/<location>(.+)<\/location>[^]*?<version>(.+)<\/version>\s*<license>(.+)<\/license>/g)]
    .map(([, location = '', version, license]) => ({location, version, license}));

/** Bundles of ours that hold papaparse: they have the words of its errors. */
const bundles = ['amd/build/importer-lazy.min.js', 'amd/build/workbench-lazy.min.js', 'amd/build/spreadsheet-lazy.min.js', 'cli/prelude.mjs']
    .filter(path => text(path).includes('Quoted field unterminated'));

test('somebody else’s code is named where Moodle looks for it, as it is', () => {
    expect(Object.keys(dependencies)).toEqual(['papaparse']);
    expect(named).toEqual(bundles.map(location => ({location, version: dependencies['papaparse'], license: 'MIT'})));
    expect(bundles).toEqual(['amd/build/workbench-lazy.min.js', 'cli/prelude.mjs']);
});

test.each(bundles)('%s has the licence it is given under', bundle => {
    expect(text(bundle)).toContain(installed('papaparse', 'LICENSE').trim());
});
