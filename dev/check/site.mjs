// What the rules must know of a site: Moodle's defaults, with what a file of settings says otherwise.
import {readFileSync} from 'node:fs';

/** A Moodle nobody changed the settings of; see amd/src/check/site.ts. */
export const DEFAULT_SITE = {
    extendedUsernames: false,
    allowedEmailDomains: [],
    deniedEmailDomains: [],
    passwordPolicy: {enabled: true, length: 8, digits: 1, lower: 1, upper: 1, special: 1, consecutive: 0},
    auths: ['manual', 'nologin', 'email'],
    fields: [
        'username', 'password', 'email', 'firstname', 'lastname', 'middlename', 'alternatename', 'firstnamephonetic', 'lastnamephonetic',
        'auth', 'city', 'country', 'lang', 'timezone', 'mailformat', 'maildisplay', 'maildigest', 'htmleditor', 'autosubscribe',
        'institution', 'department', 'idnumber', 'phone1', 'phone2', 'address', 'description', 'theme', 'interests', 'suspended',
        'deleted', 'oldusername', 'mnethostid', 'emailstop',
    ],
};

/**
 * @param {string|undefined} file JSON with any part of a Site; what it lacks is Moodle's default
 * @returns {object} a whole Site
 * @throws {Error} when the file is not JSON or names a setting there is none of
 */
export function readSite(file) {
    const given = file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8'));
    const unknown = Object.keys(given).filter(key => !(key in DEFAULT_SITE));
    if (unknown.length > 0) {
        throw new Error(`${file}: unknown settings ${unknown.join(', ')}; known are ${Object.keys(DEFAULT_SITE).join(', ')}`);
    }
    return {...DEFAULT_SITE, ...given, passwordPolicy: {...DEFAULT_SITE.passwordPolicy, ...given.passwordPolicy}};
}
