// The people of a round, and what is to become of them.

/** The one for all. */
export const onePassword = 'Prelude-Chaos-2026!';

/**
 * @param {number} count
 * @param {string} stamp part of every username and e-mail
 * @returns {import('../../amd/src/map/person.ts').Person[]}
 */
export function inventPeople(count, stamp) {
    return Array.from({length: count}, (_, at) => {
        const username = `${stamp}x${at}`;
        return {line: at + 2, username, lastname: `Inconnue ${at}`, firstname: 'Élodie', mergedLines: [], email: `${username}@exemple.fr`, cohorts: [],
            password: passwordOf(username), auth: '', fields: {}};
    });
}

/** @param {string} username @returns {string} the one in the file */
export const passwordOf = username => `Px-${username}-Z9!`;

/**
 * @param {string} recipe `mail`, or where the passwords of the other come from
 * @param {number} cohortid
 * @returns {import('../../amd/src/run/server.ts').Options}
 */
export function options(recipe, cohortid) {
    const mail = recipe === 'mail';
    return {recipe: mail ? 'mail' : 'nomail', passwords: mail ? 'generated' : recipe, password: recipe === 'one' ? onePassword : '',
        forcechange: true, cohortid, usefilecohorts: true, existing: 'enrol', cohortmap: [], auth: 'manual', defaults: []};
}
