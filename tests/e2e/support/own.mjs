// People and cohorts of one file of stories alone. Stories share one site: none finds, counts or empties what another one made.
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {checkout} from '../../../dev/shared/paths.mjs';
import {moodle, url} from './site.mjs';

/**
 * @param {string} file of stories: its `import.meta.url`
 */
export function own(file) {
    const word = basename(fileURLToPath(file)).split('.')[0];
    const username = n => `${word}${n}`;
    const email = n => `${word}.${n}@exemple.fr`;
    return {
        /** @param {number|string} n which of them @returns {string} what an account of this file is called */
        username,
        /** @param {number|string} n @returns {string} where mail for that one goes */
        email,
        /** A line of a list: `username;lastname;firstname;email`, then what else is given. */
        row: (n, {lastname = 'Histoire', firstname = 'Camille'} = {}, ...more) => [username(n), lastname, firstname, email(n), ...more].join(';'),
        /**
         * Makes a cohort nobody is in.
         *
         * @param {string} [which] tells several of one file apart
         * @returns {Promise<{idnumber: string, name: string}>}
         */
        async cohort(which = '') {
            const cohort = {idnumber: `STORY-${word}${which}`.toUpperCase(), name: `Histoires ${word} ${which}`.trim()};
            if (moodle) {
                await moodle.php(join(checkout, 'dev', 'moodle', 'php', 'cohort.php'), [cohort.idnumber, cohort.name]);
            } else {
                const answer = await fetch(`${url}/standalone/cohorts`, {method: 'POST', body: new URLSearchParams(cohort)});
                if (!answer.ok) {
                    throw new Error(`${cohort.idnumber} was not made: ${answer.status}`);
                }
            }
            return cohort;
        },
    };
}
