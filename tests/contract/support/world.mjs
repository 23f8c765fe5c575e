import {string} from '../../../dev/standalone/strings.mjs';
import {Client, fixture} from './client.mjs';

const base = process.env.CONTRACT_URL;
if (!base) {
    throw new Error('node tests/contract/run.mjs --target standalone|4.5|5.1|…');
}

/** @returns {Promise<Client>} logged in as one of the fixture's logins */
export async function as(username) {
    const client = new Client(base);
    await client.logIn(username, fixture.logins.find(login => login.username === username)?.password ?? fixture.password);
    return client;
}

export const anyone = () => new Client(base);

/** Recipes as the page sends them, whole. */
export const mail = more => ({recipe: 'mail', passwords: 'generated', password: '', forcechange: true, cohortid: 0,
    usefilecohorts: true, existing: 'enrol', cohortmap: [], ...more});
export const nomail = more => mail({recipe: 'nomail', passwords: 'file', ...more});

let serial = 0;
/** A person nobody knows, on a line of their own. */
export function stranger(more = {}) {
    serial++;
    const username = `c${process.pid}x${serial}`;
    return {line: serial + 1, username, lastname: 'Inconnue', firstname: 'Personne', email: `${username}@exemple.fr`, ...more};
}

/** An account of the fixture as a person of a file. */
export function known(username, more = {}) {
    const {email, firstname, lastname} = fixture.accounts.find(account => account.username === username);
    return {...stranger(), username, email, firstname, lastname, ...more};
}

/** @returns {Promise<number>} id of a cohort of the fixture */
export async function cohortId(client, idnumber) {
    const {cohorts} = await client.call('search_cohorts', {query: idnumber, limit: 10});
    return cohorts.find(cohort => cohort.idnumber === idnumber).id;
}

/** The English words of the plugin. */
export const words = (key, a) => string('en', key, 'tool_prelude', a);

/** Sends and seals an import of these chunks; not run yet. */
export async function sealed(client, options, ...chunks) {
    const {importid} = await client.call('start_import', {filename: 'liste.csv', options});
    for (const [seq, people] of chunks.entries()) {
        await client.call('add_chunk', {importid, seq, people: JSON.stringify(people)});
    }
    await client.call('seal_import', {importid, chunks: chunks.length, people: chunks.flat().length});
    return importid;
}
