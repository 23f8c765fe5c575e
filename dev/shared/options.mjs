// Command lines of our scripts: `--name value`, `--flag`, and everything after `--` left alone.
import {parseArgs} from 'node:util';

/** Databases the scripts know how to provide. */
export const databases = /** @type {const} */ (['postgres', 'mariadb']);

/** @typedef {typeof databases[number]} DatabaseKind */

/**
 * Reads the command line.
 *
 * @param {import('node:util').ParseArgsConfig['options']} options
 * @returns {{values: Record<string, string|boolean|undefined>, rest: string[]}}
 */
export function readOptions(options) {
    const args = process.argv.slice(2);
    const cut = args.indexOf('--');
    const own = cut < 0 ? args : args.slice(0, cut);
    try {
        const {values} = parseArgs({args: own, options, strict: true});
        return {values: /** @type {Record<string, string|boolean|undefined>} */ (values), rest: cut < 0 ? [] : args.slice(cut + 1)};
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        process.exit(2);
    }
}

/**
 * One of the allowed values.
 *
 * @template {string} T
 * @param {string} name of the option, for the message
 * @param {unknown} value
 * @param {readonly T[]} allowed
 * @returns {T}
 */
export function oneOf(name, value, allowed) {
    const found = allowed.find(one => one === value);
    if (found === undefined) {
        console.error(`--${name} takes one of: ${allowed.join(', ')}`);
        process.exit(2);
    }
    return found;
}
