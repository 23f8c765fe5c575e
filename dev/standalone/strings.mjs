import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import engine from 'php-parser';
import {core} from './corestrings.mjs';
import {root} from './paths.mjs';

const cache = new Map();

/** One value of a language file: literals and what they are glued from; anything else would be a mistake there. */
function text(node, file) {
    if (node.kind === 'string' || node.kind === 'nowdoc') {
        return node.value;
    }
    if (node.kind === 'bin' && node.type === '.') {
        return text(node.left, file) + text(node.right, file);
    }
    throw new Error(`${file}: ${node.kind} in a language string`);
}

/**
 * The plugin's strings as lang/ has them now, English where a language lacks one, as Moodle does.
 *
 * @param {'en'|'fr'} lang
 * @returns {Record<string, string>}
 */
export function strings(lang) {
    const file = join(root, `lang/${lang}/tool_prelude.php`);
    const stamp = `${statSync(file).mtimeMs}`;
    if (cache.get(lang)?.stamp !== stamp) {
        const ast = new engine.Engine({parser: {extractDoc: false}, ast: {withPositions: false}}).parseCode(readFileSync(file, 'utf8'), file);
        const own = {};
        for (const {kind, expression} of ast.children) {
            if (kind === 'expressionstatement' && expression.kind === 'assign' && expression.left.what?.name === 'string') {
                own[text(expression.left.offset, file)] = text(expression.right, file);
            }
        }
        cache.set(lang, {stamp, own});
    }
    return lang === 'en' ? cache.get('en').own : {...strings('en'), ...cache.get(lang).own};
}

/**
 * Moodle's get_string().
 *
 * @param {string} lang
 * @param {string} key
 * @param {string} component `tool_prelude`, or one of Moodle's few in corestrings.mjs
 * @param {string|number|object} [a]
 */
export function string(lang, key, component, a) {
    const found = component === 'tool_prelude' ? strings(lang)[key] : core(lang, key, component);
    if (found === undefined) {
        return `[[${key},${component}]]`;
    }
    return typeof a === 'object' && a !== null
        ? found.replace(/\{\$a->(\w+)\}/g, (whole, name) => String(a[name] ?? whole))
        : a === undefined ? found : found.replace(/\{\$a\}/g, () => String(a));
}
