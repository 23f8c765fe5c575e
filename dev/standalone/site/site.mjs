import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../paths.mjs';
import {Accounts} from './accounts.mjs';
import {Cohorts} from './cohorts.mjs';

/**
 * A site in memory, set up from the fixture real Moodle is set up from.
 *
 * @param {{pace?: number}} [options] pace: milliseconds a person's import takes
 */
export function createSite({pace = 0} = {}) {
    const fixture = JSON.parse(readFileSync(join(root, 'dev/site/fixture.json'), 'utf8'));
    const accounts = new Accounts();
    accounts.add({username: 'guest', email: 'root@localhost', firstname: 'Guest user', lastname: ' '});
    accounts.add({username: 'admin', email: 'admin@exemple.fr', firstname: 'Admin', lastname: 'User', admin: true,
        password: fixture.password, role: 'manager'});
    for (const login of [...fixture.logins, ...fixture.accounts]) {
        accounts.add({password: fixture.password, ...login});
    }
    const contexts = [{id: 1, name: 'System'}, ...fixture.categories.map(({name}, at) => ({id: 100 + at, name}))];
    const place = wanted => {
        const {id, name} = contexts.find(context => context.name === wanted);
        return {contextid: id, contextname: name};
    };
    const cohorts = new Cohorts(contexts);
    for (const {category, members, ...cohort} of fixture.cohorts) {
        cohorts.add({
            ...cohort,
            ...place(fixture.categories.find(({idnumber}) => idnumber === category)?.name ?? 'System'),
            members: new Set(members.map(username => accounts.byUsername(username).id)),
        });
    }
    return {
        pace,
        accounts,
        cohorts,
        /** What each person said names of files are: cohort id by label, by user id. */
        said: new Map(),
        /** @type {Map<number, import('./imports.mjs').Import>} */
        imports: new Map(),
        /** Lists that wait for a decision, by id. */
        drafts: new Map(),
        lastdraft: 0,
        recipes: [],
        /** What columns were taken for, by whom and titles. */
        mappings: new Map(),
        lastrecipe: 0,
        defaultrecipe: 'mail',
        /** @type {{to: string, subject: string, text: string, sent: number}[]} */
        mails: [],
        cronlast: 0,
        /** Who calls by which token. */
        tokens: new Map(),
        settings: {programs: false, programimports: 20, programnew: 2000, chunksize: 200, maxchunk: 500, parallel: 2, checkpeople: 5000},
    };
}
