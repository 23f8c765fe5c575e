import {isStrong} from './passwords.mjs';
import {Refusal} from './refusal.mjs';

const created = (site, job) => job.results.filter(one => one.outcome === 'create').sort((a, b) => a.line - b.line)
    .map(one => ({line: one.line, account: site.accounts.get(one.userid)})).filter(({account}) => account && !account.deleted);

const refusal = account => account.admin ? 'admin' : account.suspended ? 'suspended' : account.loggedin ? 'loggedin'
    : !account.confirmed ? 'unconfirmed' : account.auth === 'nologin' ? 'auth' : '';

const said = (refused, say) => ({refused, message: refused ? say(`access_refused_${refused}`) : ''});

export const page = (site, job, after, limit, say) => created(site, job).filter(one => one.line > after).slice(0, limit)
    .map(({line, account}) => ({userid: account.id, line, username: account.username, firstname: account.firstname,
        lastname: account.lastname, email: account.email, ...said(refusal(account), say)}));

export function give(site, job, json, forcechange, say) {
    const accounts = new Map(created(site, job).map(({account}) => [account.id, account]));
    return parse(json).map(({userid, password}) => {
        const account = accounts.get(userid);
        const refused = !account ? 'foreign' : refusal(account) || (isStrong(password) && password.trim() === password ? '' : 'weak');
        if (!refused) {
            account.password = password;
            delete account.preferences.create_password;
            site.mails = site.mails.filter(mail => mail.account !== userid || mail.sent);
            account.preferences = {...account.preferences, ...forcechange ? {auth_forcepasswordchange: '1'} : {}};
        }
        return {userid, ...said(refused, say)};
    });
}

function parse(json) {
    let rows = null;
    try {
        rows = JSON.parse(json);
    } catch {
        // Told below.
    }
    const right = Array.isArray(rows) && rows.length <= 200 && new Set(rows.map(one => one?.userid)).size === rows.length
        && rows.every(one => Number.isInteger(one?.userid) && one.userid > 0 && typeof one.password === 'string' && one.password.length <= 128);
    if (!right) {
        throw new Refusal('error_slipsinvalid', 'tool_prelude', 200);
    }
    return rows;
}
