// What of amd/src a file of tests runs: each module asks for a place to note its blocks in; at the end all of it is a line in a file.
const {appendFileSync} = require('node:fs');
const {join} = require('node:path');
const {afterAll} = require('@jest/globals');

/** @type {Map<string, Uint8Array>} */
const ran = new Map();

globalThis.__ran = (name, blocks) => {
    // A module may be loaded more than once.
    const place = ran.get(name) ?? new Uint8Array(blocks);
    ran.set(name, place);
    return place;
};

afterAll(() => {
    const all = [...ran].map(([name, place]) => [name, place.join('')]);
    appendFileSync(join(process.env.PRELUDE_RAN, String(process.pid)), `${JSON.stringify(Object.fromEntries(all))}\n`);
});
