import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import mustache from 'mustache';
import {here, root} from './paths.mjs';
import {string} from './strings.mjs';

/** Source of `tool_prelude/name`, its comment header included (Mustache drops it), or of the stand-in for `core/name`. */
const source = name => readFileSync(name.startsWith('core/') ? join(here, `${name}.mustache`)
    : join(root, 'templates', `${name.replace(/^tool_prelude\//, '')}.mustache`), 'utf8');

const escape = text => String(text).replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`);

/**
 * The plugin's real templates, with Moodle's helpers as plainly as they can be. JavaScript in {{#js}} is collected.
 *
 * @param {string} lang
 * @param {{wwwroot: string}} config
 * @returns {{render: (name: string, context: object) => string, js: string[]}}
 */
export function renderer(lang, config) {
    const js = [];
    let serial = 0;
    const render = (name, context) => {
        const uniqid = `s${++serial}`;
        /** Helpers get their section's text unrendered, and a way to render it. */
        const helper = work => () => (text, inner) => work(text, inner);
        const word = helper((text, inner) => {
            const [key, component = 'core', ...rest] = text.split(',').map(part => part.trim());
            const given = inner(rest.join(', ')).trim();
            const a = given.startsWith('{') ? JSON.parse(given) : given;
            return string(lang, inner(key), component, given === '' ? undefined : a);
        });
        const view = {
            uniqid,
            globals: {config},
            str: word,
            cleanstr: word,
            js: helper((text, inner) => {
                js.push(inner(text));
                return '';
            }),
            quote: helper((text, inner) => JSON.stringify(inner(text)).replace(/[{}]/g, '')),
            pix: helper((text, inner) => {
                const [key, , label = ''] = text.split(',').map(part => inner(part).trim());
                const name = `pix-${key.replace(/\W+/g, '-')}`;
                return label ? `<i class="icon ${name}" role="img" title="${escape(label)}" aria-label="${escape(label)}"></i>`
                    : `<i class="icon ${name}" aria-hidden="true"></i>`;
            }),
            shortentext: helper((text, inner) => {
                const [length, ...rest] = text.split(',');
                const whole = inner(rest.join(',')).trim();
                return whole.length > Number(length) ? `${whole.slice(0, Number(length) - 1)}…` : whole;
            }),
            userdate: helper((text, inner) => new Intl.DateTimeFormat(lang, {dateStyle: 'medium', timeStyle: 'short'})
                .format(new Date(Number(inner(text.split(',')[0])) * 1000))),
            // What a template is given comes before what helpers are called, as in Moodle.
            ...context,
        };
        return mustache.render(source(name), view, partial => source(partial), {escape});
    };
    return {render, js};
}
