// Reads, maps and checks one file as the page does.
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import './register.mjs';

const [{readTable}, {guessMapping}, {createReview}] = await Promise.all([
    import('../../amd/src/read/read.ts'), import('../../amd/src/map/guess.ts'), import('../../amd/src/check/review.ts'),
]);

/**
 * @param {string} file path
 * @param {object} site a Site
 * @returns {Promise<{table: object, mapping: object, review: object}>}
 * @throws {Error} when the file cannot be opened
 */
export async function checkFile(file, site) {
    const table = await readTable(new Uint8Array(readFileSync(file)), basename(file));
    const mapping = guessMapping(table, site);
    return {table, mapping, review: await createReview(table, mapping, site)};
}

/**
 * @param {object} checked what checkFile gave
 * @returns {object[]} every issue, those of the file first, then by line
 */
export function allIssues({table, review}) {
    const refused = table.issues.filter(issue => issue.line === null && issue.level === 'error');
    const ofPeople = refused.length > 0 ? [] : review.people.flatMap(person => review.issues(person.line));
    const told = new Set(review.people.flatMap(person => [person.line, ...person.mergedLines]));
    const ofOthers = table.issues.filter(issue => issue.line !== null && !told.has(issue.line));
    return [...review.fileIssues, ...[...ofOthers, ...ofPeople].sort((a, b) => a.line - b.line)];
}
