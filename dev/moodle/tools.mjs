// What one does with a site besides visiting it. Needs only where its code lies, so a test process can do it to a site that
// another process started.
import {anyCli, moodleCli, ourCli} from './php.mjs';

/**
 * @typedef {object} Tools
 * @property {(sql: string, params?: readonly (string|number)[]) => Promise<Record<string, string|null>[]>} query
 *     rows of Moodle's own database; tables in braces, parameters as `?`
 * @property {(script: string, args?: readonly string[]) => Promise<string>} cli one of Moodle's own programs
 * @property {(file: string, args?: readonly string[], input?: string) => Promise<string>} php a program of ours, by its path; it
 *     finds the site at getenv('PRELUDE_DOCROOT') . '/config.php'
 * @property {() => Promise<string>} cron runs all that is due: scheduled and ad hoc tasks
 */

/**
 * @param {import('./php.mjs').Place} workspace
 * @returns {Tools}
 */
export function siteTools(workspace) {
    return {
        query: async(sql, params = []) => JSON.parse(await ourCli(workspace, 'query', [], JSON.stringify({sql, params}))),
        cli: (script, args) => moodleCli(workspace, script, args),
        php: (file, args, input) => anyCli(workspace, file, args, input),
        cron: () => moodleCli(workspace, 'admin/cli/cron.php', ['--keep-alive=0']),
    };
}
