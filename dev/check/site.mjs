// What the rules must know of a site: Moodle's defaults, with what a file of settings says otherwise.
import {readFileSync} from 'node:fs';

/** A Moodle nobody changed the settings of; see amd/src/check/site.ts. */
export const DEFAULT_SITE = {
    extendedUsernames: false,
    allowedEmailDomains: [],
    deniedEmailDomains: [],
    passwordPolicy: {enabled: true, length: 8, digits: 1, lower: 1, upper: 1, special: 1, consecutive: 0},
    refuseWeakPasswords: false,
    auths: ['manual', 'nologin', 'email'],
    fields: [
        'username', 'password', 'email', 'firstname', 'lastname', 'middlename', 'alternatename', 'firstnamephonetic', 'lastnamephonetic',
        'auth', 'city', 'country', 'lang', 'timezone', 'mailformat', 'maildisplay', 'maildigest', 'htmleditor', 'autosubscribe',
        'institution', 'department', 'idnumber', 'phone1', 'phone2', 'address', 'description', 'theme', 'interests', 'suspended',
        'deleted', 'oldusername', 'mnethostid', 'emailstop',
    ],
    numbered: ['course', 'role', 'type', 'group', 'enrolperiod', 'enrolstatus', 'enroltimestart'],
};

const isOn = value => !['', '0', 'false', 'null', 'undefined'].includes(String(value));
const words = value => String(value ?? '').toLowerCase().split(/[\s,]+/).filter(word => word !== '');

/** Moodle's own names of these settings, as `php admin/cli/cfg.php --json` gives them, and what each says. */
const NATIVE = {
    extendedusernamechars: value => ({extendedUsernames: isOn(value)}),
    allowemailaddresses: value => ({allowedEmailDomains: words(value)}),
    denyemailaddresses: value => ({deniedEmailDomains: words(value)}),
    auth: value => ({auths: ['manual', 'nologin', ...words(value)]}),
    passwordpolicy: value => ({passwordPolicy: {enabled: isOn(value)}}),
    minpasswordlength: value => ({passwordPolicy: {length: Number(value)}}),
    minpassworddigits: value => ({passwordPolicy: {digits: Number(value)}}),
    minpasswordlower: value => ({passwordPolicy: {lower: Number(value)}}),
    minpasswordupper: value => ({passwordPolicy: {upper: Number(value)}}),
    minpasswordnonalphanum: value => ({passwordPolicy: {special: Number(value)}}),
    maxconsecutiveidentchars: value => ({passwordPolicy: {consecutive: Number(value)}}),
};

/**
 * @param {string|undefined} file JSON with any part of a Site, or Moodle's own settings (then those that say nothing here are
 *   passed over); what it lacks is Moodle's default
 * @returns {object} a whole Site
 * @throws {Error} when the file is not JSON, names a setting there is none of, or gives one a value that makes no sense
 */
export function readSite(file) {
    const given = file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8'));
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
        throw new Error(`${file}: not an object of settings`);
    }
    const native = Object.keys(given).filter(key => key in NATIVE);
    const own = Object.keys(given).filter(key => key in DEFAULT_SITE);
    const unknown = Object.keys(given).filter(key => !(key in NATIVE) && !(key in DEFAULT_SITE));
    if (unknown.length > 0 && native.length === 0) {
        throw new Error(`${file}: unknown settings ${unknown.join(', ')}; known are ${
            [...Object.keys(DEFAULT_SITE), ...Object.keys(NATIVE)].join(', ')}`);
    }
    const parts = [...native.map(key => NATIVE[key](given[key])), ...own.map(key => ({[key]: given[key]}))];
    const site = parts.reduce((sum, part) => ({
        ...sum, ...part, passwordPolicy: {...sum.passwordPolicy, ...part.passwordPolicy},
    }), DEFAULT_SITE);
    const lower = key => (Array.isArray(site[key]) ? site[key].map(word => String(word).trim().toLowerCase()) : words(site[key]));
    const whole = {
        ...site, allowedEmailDomains: lower('allowedEmailDomains'), deniedEmailDomains: lower('deniedEmailDomains'), auths: lower('auths'),
    };
    checkTypes(file, whole, DEFAULT_SITE);
    return whole;
}

/** Every value must be of the kind its default is. */
function checkTypes(file, given, model) {
    for (const [key, value] of Object.entries(model)) {
        if (typeof given[key] !== typeof value || Array.isArray(given[key]) !== Array.isArray(value) || Number.isNaN(given[key])) {
            throw new Error(`${file}: ${key} cannot be ${JSON.stringify(given[key])}`);
        }
        if (typeof value === 'object' && !Array.isArray(value)) {
            checkTypes(file, given[key], value);
        }
    }
}
