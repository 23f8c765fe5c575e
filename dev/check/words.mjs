// The plugin's language strings, read from lang/ as PHP writes them.
import {readFileSync} from 'node:fs';
import PhpParser from 'php-parser';

/**
 * @param {string} lang `en` or `fr`
 * @returns {Map<string, string>} every string of the plugin
 */
export function readStrings(lang) {
    const file = new URL(`../../lang/${lang}/tool_prelude.php`, import.meta.url);
    const {children} = new PhpParser({parser: {php7: true}}).parseCode(readFileSync(file, 'utf8'), 'tool_prelude.php');
    const strings = new Map();
    for (const {kind, expression} of children) {
        if (kind === 'expressionstatement' && expression.kind === 'assign' && expression.left.kind === 'offsetlookup') {
            strings.set(expression.left.offset.value, expression.right.value);
        }
    }
    return strings;
}

/**
 * @param {Map<string, string>} strings
 * @returns {(key: string, params?: object) => string} a string with its `{$a->name}` filled in
 */
export const speaker = strings => (key, params = {}) => (strings.get(key) ?? key).replace(
    /\{\$a(?:->(\w+))?\}/g, (whole, name) => String((name ? params[name] : params) ?? whole),
);
