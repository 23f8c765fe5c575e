// The site the stories run on, started once (target.mjs); each file of stories, a process of its own, finds it by E2E_SITE.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {siteTools} from '../../../dev/moodle/tools.mjs';
import {clearMails, readMails, waitForMail} from '../../../dev/mail/mails.mjs';
import {checkout} from '../../../dev/shared/paths.mjs';

/** People, cohorts and logins that are on every site. */
export const fixture = JSON.parse(readFileSync(join(checkout, 'dev', 'site', 'fixture.json'), 'utf8'));

const note = process.env.E2E_SITE ? JSON.parse(process.env.E2E_SITE) : null;

/** Address of the site, without a slash at the end. */
export const url = note?.url ?? '';

/** Whether it is a real Moodle: only then there are tables to read, tasks to run and mails to wait for. */
export const isMoodle = Boolean(note?.tree);

/** Folder for the sessions of those who logged in, by name and language. */
export const sessions = note?.sessions ?? '';

/** Which site it is: `standalone`, `4.5` or `5.1`. */
export const target = note?.target ?? '';

/** A real Moodle's tables, programs and mails. */
export const moodle = isMoodle ? {
    ...siteTools({tree: note.tree}),
    mails: () => readMails(note.mails),
    /** @param {(mail: import('../../../dev/mail/mails.mjs').Mail) => boolean} test @param {number} [patience] milliseconds */
    waitForMail: (test, patience) => waitForMail(note.mails, test, patience),
    clearMails: () => clearMails(note.mails),
} : null;

/**
 * The account of a login of the fixture.
 *
 * @param {string} username such as `gestionnaire`
 * @returns {{username: string, password: string}}
 */
export function login(username) {
    if (username === 'admin') {
        return {username, password: fixture.password};
    }
    const found = [...fixture.logins, ...fixture.accounts].find(one => one.username === username);
    if (!found) {
        throw new Error(`${username} is not in dev/site/fixture.json`);
    }
    return {username, password: found.password ?? fixture.password};
}
