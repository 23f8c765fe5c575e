// What became of people outside the page: their accounts, mails and first log-in, in real Moodle's tables or in memory.
import assert from 'node:assert/strict';
import {logIn, openPage} from './support/browser.mjs';
import {moodle, url} from './support/site.mjs';

/** Has Moodle send what waits. */
export async function cron() {
    if (moodle) {
        await moodle.cron();
    } else {
        await fetch(`${url}/mails/cron`, {method: 'POST', redirect: 'manual'});
    }
}

/** Has Moodle send the passwords that wait, whatever else is due: as a run of cron does once a minute. */
export async function sendPasswords() {
    if (moodle) {
        await moodle.cli('admin/cli/scheduled_task.php', ['--execute=\\core\\task\\send_new_user_passwords_task']);
    } else {
        await cron();
    }
}

/** @returns {Promise<{to: string, text: string}[]>} mails that left */
export async function mails() {
    return moodle ? moodle.mails() : (await (await fetch(`${url}/mails.json`)).json()).filter(mail => mail.sent);
}

/** Username and password as a person reads them in the mail. */
export async function mailTo(address) {
    const mail = (await mails()).find(one => one.to.toLowerCase() === address.toLowerCase());
    assert.ok(mail, `a mail to ${address}`);
    const read = word => new RegExp(`${word}: *(\\S+)`, 'i').exec(mail.text)?.[1] ?? '';
    return {username: read('username'), password: read('password')};
}

/** Logs in for the first time and is made to change the password. */
export async function mustChange(username, password) {
    const page = await openPage();
    await logIn(page, username, {password});
    assert.equal(new URL(page.url()).pathname, '/login/change_password.php');
    await page.context().close();
}

/** How many accounts the site has, deleted ones left out. */
export const accounts = async() => Number((await moodle.query('SELECT COUNT(id) AS n FROM {user} WHERE deleted = 0'))[0].n);

/** @returns {Promise<Set<string>>} usernames of the members of a cohort */
export async function members(idnumber) {
    const rows = await moodle.query(`SELECT u.username FROM {user} u JOIN {cohort_members} m ON m.userid = u.id
        JOIN {cohort} c ON c.id = m.cohortid WHERE c.idnumber = ?`, [idnumber]);
    return new Set(rows.map(row => row.username));
}

/** @returns {Promise<Map<string, string>>} a preference's value by username */
export async function preference(name) {
    const rows = await moodle.query('SELECT u.username, p.value FROM {user} u JOIN {user_preferences} p ON p.userid = u.id WHERE p.name = ?', [name]);
    return new Map(rows.map(row => [row.username, row.value]));
}
