// Writes demo/, the seeded files of tests/fixtures/ and dev/site/fixture.json: node dev/demo-files/make.mjs [--check]
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readXlsx} from 'hucre/xlsx';
import {candidateData, damagedNumbers, ecandidat, noMail, procedure, simple} from './others.mjs';
import {admissions, story} from './parcoursup.mjs';
import {candidates} from './people.mjs';
import {site} from './site.mjs';
import {csv, encode} from './text.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** One object a line in the lists, so that a change shows as a line. */
function readable(value) {
    return JSON.stringify(value, null, 2).replace(/\{\n\s+"(?:username|idnumber)"[^{}]*\}/g,
        text => JSON.stringify(JSON.parse(text)).replace(/,"/g, ', "')) + '\n';
}

const {rows, expected} = story();
const utf8 = (table, options) => Buffer.from(csv(table, options));
// A quote opened and never closed, half way down.
const openQuote = csv(simple(212, 230)).split('\r\n').map((line, at) => at === 9 ? line.replace(';', ';"') : line).join('\r\n');

/** Path in the repository → bytes. */
const files = new Map([
    ['dev/site/fixture.json', Buffer.from(readable(site()))],
    ['tests/fixtures/parcoursup-250.csv', utf8(rows)],
    ['tests/fixtures/parcoursup-250.json', Buffer.from(JSON.stringify(expected, null, 1).replace(/\{\s+("line"[^}]*?)\s+\}/g,
        (all, inside) => `{${inside.replace(/\s+/g, ' ')}}`) + '\n')],
    ['tests/fixtures/nomail-30.csv', utf8(noMail())],
    ['demo/parcoursup-admissions.csv', utf8(admissions(candidates().slice(0, 120)))],
    ['demo/parcoursup-admissions-aout.csv', utf8(admissions(candidates().slice(0, 160)))],
    ['demo/donnees-candidats.csv', utf8(candidateData())],
    ['demo/ecandidat.xlsx', await ecandidat()],
    ['demo/procedure.csv', utf8(procedure())],
    ['demo/sans-courriel.csv', utf8(noMail())],
    ['demo/abimes/excel-windows.csv', encode(csv(simple(230, 245)), 'windows-1252')],
    ['demo/abimes/excel-mac.csv', encode(csv(simple(230, 245), {eol: '\r'}), 'macintosh')],
    ['demo/abimes/sep.csv', Buffer.from(`\ufeffsep=,\r\n${csv(simple(230, 245), {separator: ','})}`)],
    ['demo/abimes/guillemet-ouvert.csv', Buffer.from(openQuote)],
    ['demo/abimes/numeros-abimes.csv', utf8(damagedNumbers())],
]);

/** A workbook is compressed, and not every Node compresses alike: what counts there is what it says. */
async function same(path, there, made) {
    if (there.equals(made) || !path.endsWith('.xlsx') || there.length === 0) {
        return there.equals(made);
    }
    const cells = async bytes => JSON.stringify((await readXlsx(bytes)).sheets.map(sheet => [sheet.name, sheet.rows]));
    return await cells(there) === await cells(made);
}

const check = process.argv.includes('--check');
let stale = 0;
for (const [path, bytes] of files) {
    const target = join(root, path);
    if (check) {
        let there = Buffer.alloc(0);
        try {
            there = readFileSync(target);
        } catch (error) {
            if (error.code !== 'ENOENT') {
                throw error;
            }
        }
        if (!await same(path, there, bytes)) {
            stale++;
            console.error(`stale: ${path}`);
        }
    } else {
        mkdirSync(dirname(target), {recursive: true});
        writeFileSync(target, bytes);
    }
}
if (stale) {
    console.error('run: node dev/demo-files/make.mjs');
    process.exitCode = 1;
}
