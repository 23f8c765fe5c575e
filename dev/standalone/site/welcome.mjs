import {isStrong} from './passwords.mjs';

/** What the recipe makes of a person: the account as native upload would leave it. */
export function welcome(site, person, options) {
    const password = {generated: 'to be generated', file: person.password ?? '', each: person.password ?? '', one: options.password}[options.passwords];
    return {
        username: person.username, email: person.email, firstname: person.firstname, lastname: person.lastname,
        auth: person.auth || options.auth, password,
        preferences: {
            ...options.passwords === 'generated' ? {create_password: '1'} : {},
            ...options.passwords === 'generated' || options.forcechange || !isStrong(password) ? {auth_forcepasswordchange: '1'} : {},
        },
    };
}

/** Puts the password mail in the queue cron empties. */
export function give(site, account, options) {
    if (options.passwords === 'generated') {
        site.mails.push({account: account.id, to: account.email, subject: 'New user account',
            text: `Hi ${account.firstname} ${account.lastname},\n\nUsername: ${account.username}\nPassword: `, sent: 0});
    }
}

/** What cron does: a password is made and mailed to everyone who waits. */
export function cron(site, now) {
    site.cronlast = now;
    for (const mail of site.mails.filter(one => !one.sent)) {
        const account = site.accounts.get(mail.account);
        account.password = `Change-${account.id}-me!`;
        delete account.preferences.create_password;
        mail.text += `${account.password}\n`;
        mail.sent = now;
    }
}
