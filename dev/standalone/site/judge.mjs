import {reason} from './cohorts.mjs';
import {isStrong} from './passwords.mjs';

/**
 * What happens to a person who may have an account. PHP's judge (classes/local/account) decides this in a real site; here it
 * is imitated, as plainly as it can be, and the contract suite compares the two.
 *
 * @param {ReturnType<import('./site.mjs').createSite>} site
 * @param {{username: string, email: string, cohorts?: string[]}} person
 * @param {object} options as the web services take them
 * @returns {{outcome: string, code: string, account?: object, cohorts: object[]}} code '' = nothing to say; cohorts to join
 */
export function judge(site, person, options) {
    const blocked = (code, account) => ({outcome: 'blocked', code, account, cohorts: []});
    const wrong = identity(person);
    if (wrong) {
        return blocked(wrong);
    }
    const named = site.accounts.byUsername(person.username.toLowerCase());
    const mailed = site.accounts.byEmail(person.email);
    if (named ? mailed.length > 0 && !mailed.includes(named) : mailed.length > 1) {
        return blocked('accountconflict', named);
    }
    const account = named ?? mailed[0];
    if (account?.username === 'guest') {
        return blocked('accountguest');
    }
    if (account?.admin) {
        return blocked('accountadmin', account);
    }
    const cohorts = wanted(site, person, options);
    if (typeof cohorts === 'string') {
        return blocked(cohorts, account);
    }
    if (!account) {
        const missing = creation(person, options);
        return missing ? blocked(missing) : {outcome: 'create', code: '', cohorts};
    }
    return existing(account, named !== undefined, cohorts, options);
}

function existing(account, byUsername, cohorts, options) {
    const unchanged = code => ({outcome: 'unchanged', code, account, cohorts: []});
    if (options.existing === 'leave') {
        return unchanged('accountleft');
    }
    if (!cohorts.length) {
        return unchanged('nocohort');
    }
    const missing = cohorts.filter(cohort => !cohort.members.has(account.id));
    if (!missing.length) {
        return unchanged('alreadymember');
    }
    const code = account.suspended ? 'accountsuspended' : !account.confirmed ? 'accountunconfirmed'
        : !['manual', 'email'].includes(account.auth) ? 'accountexternal' : byUsername ? 'accountexists' : 'emailexists';
    return {outcome: 'enrol', code, account, cohorts: missing};
}

/** The coarsest of what PHP asks of a person; the page has looked closer already. */
function identity({username, email}) {
    if (username === '') {
        return 'usernamemissing';
    }
    if (/[^a-z0-9@._-]/.test(username.toLowerCase())) {
        return 'usernameinvalid';
    }
    return email === '' ? 'emailmissing' : /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email) ? '' : 'emailinvalid';
}

function creation({lastname, firstname, password = ''}, options) {
    return lastname === '' ? 'lastnamemissing' : firstname === '' ? 'firstnamemissing'
        : !['file', 'each'].includes(options.passwords) || lastname === undefined ? ''
            : password === '' ? 'passwordmissing' : isStrong(password) ? '' : 'passwordweak';
}

/** The cohorts asked for, each once; or the code of what is wrong with one. */
function wanted(site, person, options) {
    const found = new Set(options.cohortid ? [site.cohorts.get(options.cohortid)] : []);
    for (const label of options.usefilecohorts ? person.cohorts ?? [] : []) {
        const said = options.cohortmap.find(one => one.label === label);
        if (said) {
            said.cohortid && found.add(site.cohorts.get(said.cohortid));
            continue;
        }
        const candidates = site.cohorts.named(label);
        if (candidates.length !== 1) {
            return candidates.length ? 'cohortambiguous' : 'cohortunknown';
        }
        found.add(candidates[0]);
    }
    return [...found].every(cohort => cohort && !reason(cohort)) ? [...found] : 'cohortnotusable';
}
