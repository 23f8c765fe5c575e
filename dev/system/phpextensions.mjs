// What PHP needs beside itself to run Moodle.
import {mustRun} from '../shared/run.mjs';

/** Extension → Debian package suffix, for those that are not in PHP's own package. */
export const extensions = {
    pgsql: 'pgsql', mysqli: 'mysql', curl: 'curl', gd: 'gd', zip: 'zip', intl: 'intl', mbstring: 'mbstring',
    xml: 'xml', xmlreader: 'xml', soap: 'soap',
};

/** Extensions that come with PHP's own package on Debian, but may be left out elsewhere. */
const builtin = ['sodium', 'openssl', 'tokenizer', 'fileinfo', 'iconv', 'ctype'];

/**
 * @param {string} program a PHP
 * @returns {Promise<string[]>} names of extensions that are not loaded
 */
export async function missingExtensions(program) {
    const loaded = new Set((await mustRun(program, ['-m'])).toLowerCase().split(/\s+/));
    return [...Object.keys(extensions), ...builtin].filter(name => !loaded.has(name));
}

/**
 * @param {string} prefix `php` or `php8.2`
 * @param {readonly string[]} names
 * @returns {string[]} Debian packages, each once
 */
export function packageNames(prefix, names) {
    const suffixes = names.map(name => /** @type {Record<string, string>} */ (extensions)[name] ?? 'common');
    return [...new Set(suffixes)].map(suffix => `${prefix}-${suffix}`);
}
