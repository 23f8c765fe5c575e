// The suites of words and templates: English and French say the same things, templates show what they expect.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {checkout} from '../../shared/paths.mjs';
import {mustRun} from '../../shared/run.mjs';
import {Unavailable} from '../../shared/unavailable.mjs';
import {ensurePhp} from '../../system/php.mjs';
import {checks, skipped} from '../result.mjs';

/**
 * @param {string} language
 * @returns {Promise<Record<string, string>>} key → text, in the file's order
 */
async function words(language) {
    const code = 'define("MOODLE_INTERNAL", true); $string = []; require $argv[1]; echo json_encode((object)$string, JSON_THROW_ON_ERROR);';
    const {program} = await ensurePhp();
    return JSON.parse(await mustRun(program, ['-r', code, join(checkout, 'lang', language, 'tool_prelude.php')]));
}

/**
 * @param {string} text
 * @returns {string} the places a text leaves for values, sorted
 */
const places = text => (text.match(/\{\$a(?:->\w+)?\}/g) ?? []).sort().join(' ');

/**
 * Moodle asks for the keys in the order of their bytes.
 *
 * @param {readonly string[]} keys
 * @returns {string[]}
 */
function outOfOrder(keys) {
    return keys.filter((key, index) => index > 0 && key < keys[index - 1]).map(key => `${key} is out of order`);
}

/** @type {import('../result.mjs').Suite} */
export const lang = {
    name: 'lang',
    run: async() => {
        try {
            await ensurePhp();
        } catch (error) {
            if (error instanceof Unavailable) {
                return skipped(error.message);
            }
            throw error;
        }
        const [en, fr] = await Promise.all([words('en'), words('fr')]);
        return checks({
            'every English string is in French': Object.keys(en).filter(key => !(key in fr)),
            'every French string is in English': Object.keys(fr).filter(key => !(key in en)),
            'the same values go into both': Object.keys(en).filter(key => key in fr && places(en[key]) !== places(fr[key])
                // "One person" may name no number where "3 persons" has to.
                && !key.endsWith('_one')),
            'no string is empty': [...Object.entries(en), ...Object.entries(fr)].filter(([, text]) => !text.trim()).map(([key]) => key),
            'plural forms come in pairs': Object.keys(en).filter(key => key.endsWith('_many') && !(`${key.slice(0, -5)}_one` in en)),
            'English is sorted': outOfOrder(Object.keys(en)),
            'French is sorted': outOfOrder(Object.keys(fr)),
            'French apostrophes are typographic': Object.entries(fr).filter(([, text]) => /[a-zà-ÿ]'[a-zà-ÿ]/i.test(text)).map(([key]) => key),
        });
    },
};

/** @type {import('../result.mjs').Suite} */
export const templates = {
    name: 'templates',
    there: () => existsSync(join(checkout, 'templates')),
    run: async() => checks(Object.fromEntries(mustaches('templates').map(path => [path, complaints(path)]))),
};

/**
 * @param {string} at
 * @returns {string[]}
 */
function mustaches(at) {
    return readdirSync(join(checkout, at), {withFileTypes: true}).flatMap(entry => entry.isDirectory()
        ? mustaches(`${at}/${entry.name}`)
        : entry.name.endsWith('.mustache') ? [`${at}/${entry.name}`] : []);
}

/**
 * @param {string} path
 * @returns {string[]} what is wrong with a template
 */
function complaints(path) {
    const text = readFileSync(join(checkout, path), 'utf8');
    const found = [];
    const name = path.slice('templates/'.length, -'.mustache'.length);
    if (!text.includes(`@template tool_prelude/${name}`)) {
        found.push(`does not say @template tool_prelude/${name}`);
    }
    const example = /Example context \(json\):([\s\S]*?)\}\}/.exec(text)?.[1];
    if (!example) {
        found.push('has no example context');
    } else {
        try {
            JSON.parse(example);
        } catch (error) {
            found.push(`its example context is no JSON: ${error instanceof Error ? error.message : error}`);
        }
    }
    // What Moodle rendered already is put out as it is, and nothing else: the docblock has to say of it "name - HTML".
    const [body, notes] = [text.replace(/\{\{!([\s\S]*?)\}\}/g, ''), text.match(/\{\{!([\s\S]*?)\}\}/g)?.join('\n') ?? ''];
    for (const [, variable] of body.matchAll(/\{\{\{\s*(\S+?)\s*\}\}\}/g)) {
        if (!new RegExp(`^\\s*\\* ${variable} - HTML`, 'm').test(notes)) {
            found.push(`puts out ${variable} unescaped, and does not say that it is HTML already rendered`);
        }
    }
    return found;
}
