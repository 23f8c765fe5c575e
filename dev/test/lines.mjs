// Which share of the lines of amd/src Jest's tests ran.
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {blocks} from '../jest/blocks.js';
import {checkout} from '../shared/paths.mjs';

/**
 * @param {string} folder where dev/jest/collect.js wrote what was run
 * @returns {{total: number, covered: number}} lines of all modules that hold more than types
 */
export function linesRun(folder) {
    /** @type {Map<string, string[]>} */
    const ran = new Map();
    for (const line of readdirSync(folder).flatMap(name => readFileSync(join(folder, name), 'utf8').trim().split('\n'))) {
        for (const [name, place] of Object.entries(JSON.parse(line))) {
            ran.set(name, [...ran.get(name) ?? [], place]);
        }
    }
    let [total, covered] = [0, 0];
    const source = join(checkout, 'amd', 'src');
    for (const path of readdirSync(source, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.ts'))) {
        const name = join(source, path);
        const places = ran.get(name) ?? [];
        const [whole, ...inner] = blocks(readFileSync(name, 'utf8'));
        const run = (/** @type {number} */ number) => places.some(place => place[number] === '1');
        // A line is of the innermost block that has it to itself.
        const lines = Array(whole ? whole.to + 1 : 0).fill(run(0));
        inner.forEach(({from, to}, at) => lines.fill(run(at + 1), from, to + 1));
        total += lines.length;
        covered += lines.filter(Boolean).length;
    }
    return {total, covered};
}
