// What PHP and Moodle complained of while a site was served, as far as the plugin is at the bottom of it: a deprecation of the
// next PHP is found while it is still one.
import {existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';

/**
 * In which of PHP's own complaints the plugin's code is what is complained of. Before them stands when it was, and, where several requests are
 * answered at the same time, first of all by which worker.
 */
const OF_PHP = /^(?:\[[^\]]*\] )*PHP (?:Deprecated|Warning|Notice|Fatal error|Parse error):.*\/admin\/tool\/prelude\/.*$/gm;

/** What Moodle says to a developer of what it deprecates; lines of the way there follow, the place that called it first. */
const OF_MOODLE = /^(?:\[[^\]]*\] )*Debugging: .*(?:deprecated|Deprecation).*\n(?:\* line .*\n)*/gm;

/**
 * @param {string} log
 * @returns {string[]} each complaint once
 */
export function complaints(log) {
    const ofMoodle = (log.match(OF_MOODLE) ?? []).filter(text => {
        // Core's own functions that tell of it stand above the one that called.
        const [caller] = (text.match(/^\* line \d+ of (.*)$/gm) ?? []).filter(line => !/deprecat|weblib|debugging/i.test(line));
        return caller?.includes('/admin/tool/prelude/');
    });
    return [...new Set([...log.match(OF_PHP) ?? [], ...ofMoodle].map(text => text.replace(/^(?:\[[^\]]*\] )+/, '').trim()))];
}

/**
 * Remembers how long a workspace's log is.
 *
 * @param {Pick<import('./workspace.mjs').Workspace, 'root'>} workspace
 * @returns {() => string[]} what was complained of since
 */
export function listen({root}) {
    const path = join(root, 'server.log');
    const from = existsSync(path) ? statSync(path).size : 0;
    return () => existsSync(path) ? complaints(readFileSync(path).subarray(from).toString()) : [];
}
