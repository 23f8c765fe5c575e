import {reason} from './cohorts.mjs';
import {UPDATABLE} from './native.mjs';

const blocked = (code, account) => ({outcome: 'blocked', code, account, cohorts: []});

/**
 * What happens to a person who may have an account. PHP's judge (classes/local/account) decides this in a real site; here it
 * is imitated, as plainly as it can be, and the contract suite compares the two.
 *
 * @param {ReturnType<import('./site.mjs').createSite>} site
 * @param {{username: string, email: string, cohorts?: string[]}} person
 * @param {object} options as the web services take them
 * @param {boolean} [complete] the person is as imported; a check leaves the password out
 * @returns {{outcome: string, code: string, account?: object, cohorts: object[], field?: string, candidates?: object[],
 *     changes?: {field: string, old: string, new: string}[]}} code '' = nothing to say; cohorts to join
 */
export function judge(site, person, options, complete = false) {
    const wrong = identity(person);
    if (wrong) {
        return blocked(wrong);
    }
    const named = site.accounts.byUsername(person.username.toLowerCase());
    const mailed = site.accounts.byEmail(person.email);
    const candidates = [...new Set([...named ? [named] : [], ...mailed])];
    const torn = named ? mailed.length > 0 && !mailed.includes(named) : mailed.length > 1;
    const rivals = person.account || torn ? candidates : [];
    return {...verdict(site, person, options, {complete, named, mailed, torn, candidates}), ...rivals.length && {candidates: rivals}};
}

/** The verdict, unless an earlier line led to the same account: two lines never do something to one. */
export function once(owners, found) {
    const repeated = found.account && owners.has(found.account.id);
    owners.add(found.account?.id);
    return repeated ? {...blocked('accountrepeated', found.account), ...found.candidates && {candidates: found.candidates}} : found;
}

function verdict(site, person, options, {complete, named, mailed, torn, candidates}) {
    if (torn && !person.account) {
        return blocked('accountconflict');
    }
    const account = person.account ? candidates.find(one => one.id === person.account) : named ?? mailed[0];
    if (person.account && !account) {
        return blocked('accountchanged');
    }
    const untouchable = account && protection(account);
    if (untouchable) {
        return blocked(untouchable, untouchable === 'accountguest' ? undefined : account);
    }
    const cohorts = wanted(site, person, options);
    if (typeof cohorts === 'string') {
        return blocked(cohorts, account);
    }
    if (!account) {
        const missing = creation(person, options, complete);
        return missing ? blocked(missing) : {outcome: 'create', code: '', cohorts};
    }
    return existing(account, person, {byUsername: account === named, shared: mailed.some(one => one !== account), cohorts, options});
}

/** Accounts that are never touched. */
export const protection = account => account.username === 'guest' ? 'accountguest' : account.admin ? 'accountadmin' : '';

const isExternal = account => !['manual', 'email', 'nologin'].includes(account.auth);

/** Whether it may be that of somebody who works here. */
const isStaff = (account, auth = 'manual') => Boolean(account.role) || (isExternal(account) && account.auth !== auth);

/** What most needs saying of an account. */
export const condition = account => account.suspended ? 'accountsuspended' : !account.confirmed ? 'accountunconfirmed'
    : isExternal(account) ? 'accountexternal' : '';

function existing(account, person, {byUsername, shared, cohorts, options}) {
    const unchanged = code => ({outcome: 'unchanged', code, account, cohorts: []});
    if (options.existing === 'leave') {
        return unchanged('accountleft');
    }
    if (!byUsername && options.byemail === 'leave') {
        return unchanged('emailleft');
    }
    const changes = changed(account, person, shared, options);
    const missing = cohorts.filter(cohort => !cohort.members.has(account.id));
    if (!missing.length && !changes.length) {
        return unchanged(cohorts.length ? 'alreadymember' : options.existing === 'enrol' ? 'nocohort'
            : isExternal(account) ? 'accountexternal' : 'uptodate');
    }
    if (!person.staff && isStaff(account, person.auth || options.auth)) {
        return blocked('accountstaff', account);
    }
    const code = condition(account) || (byUsername ? 'accountexists' : 'emailexists');
    return {outcome: changes.length ? 'update' : 'enrol', code, account, cohorts: missing, changes};
}

/** What of an account would be changed: what is empty, and what was named. */
function changed(account, person, shared, {existing: policy, overwrite}) {
    if (!['fill', 'overwrite'].includes(policy) || isExternal(account)) {
        return [];
    }
    const {lastname = '', firstname = '', email, fields = {}} = person;
    return Object.entries({lastname, firstname, email, ...fields})
        .map(([field, value]) => ({field, old: account[field] ?? '', new: value}))
        .filter(change => UPDATABLE.includes(change.field) && change.new !== '' && change.new !== change.old
            && (change.old === '' || overwrite.includes(change.field))
            && (change.field !== 'email' || !shared && change.old.toLowerCase() !== change.new.toLowerCase()));
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

function creation({lastname, firstname, password = ''}, options, complete) {
    return lastname === '' ? 'lastnamemissing' : firstname === '' ? 'firstnamemissing'
        : !['file', 'each'].includes(options.passwords) || !complete ? ''
            : password === '' ? 'passwordmissing' : '';
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
        const {code, cohorts} = site.cohorts.read(label);
        if (code) {
            return code;
        }
        found.add(cohorts[0]);
    }
    return [...found].every(cohort => cohort && !reason(cohort)) ? [...found] : 'cohortnotusable';
}
