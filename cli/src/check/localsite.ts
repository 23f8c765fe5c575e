import {readFileSync} from 'node:fs';
import type {Site} from '../../../amd/src/check/site';
import {EXIT, Stop} from '../exits';

/** A Moodle nobody changed the settings of; see amd/src/check/site.ts. */
export const DEFAULT_SITE: Required<Site> = {
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

const isOn = (value: unknown): boolean => !['', '0', 'false', 'null', 'undefined'].includes(String(value));
const words = (value: unknown): string[] => (typeof value === 'string' ? value : '').toLowerCase().split(/[\s,]+/).filter(word => word !== '');

/** Moodle's own names of these settings, as `php admin/cli/cfg.php --json` gives them, and what each says. */
type Part = {readonly [K in keyof Site]?: Site[K] extends object | undefined ? Partial<Site[K]> : Site[K]};

const NATIVE: Readonly<Record<string, (value: unknown) => Part>> = {
    extendedusernamechars: (value) => ({extendedUsernames: isOn(value)}),
    allowemailaddresses: (value) => ({allowedEmailDomains: words(value)}),
    denyemailaddresses: (value) => ({deniedEmailDomains: words(value)}),
    auth: (value) => ({auths: ['manual', 'nologin', ...words(value)]}),
    passwordpolicy: (value) => ({passwordPolicy: {enabled: isOn(value)}}),
    minpasswordlength: (value) => ({passwordPolicy: {length: Number(value)}}),
    minpassworddigits: (value) => ({passwordPolicy: {digits: Number(value)}}),
    minpasswordlower: (value) => ({passwordPolicy: {lower: Number(value)}}),
    minpasswordupper: (value) => ({passwordPolicy: {upper: Number(value)}}),
    minpasswordnonalphanum: (value) => ({passwordPolicy: {special: Number(value)}}),
    maxconsecutiveidentchars: (value) => ({passwordPolicy: {consecutive: Number(value)}}),
};

/**
 * Settings of a site out of a file of JSON: any part of a Site, or Moodle's own settings (then those that say nothing here are passed
 * over); what it lacks is Moodle's default.
 */
export function readSite(file: string | undefined): Site {
    const given = file === undefined ? {} : parse(file);
    const native = Object.keys(given).filter((key) => key in NATIVE);
    const own = Object.keys(given).filter((key) => key in DEFAULT_SITE);
    const unknown = Object.keys(given).filter((key) => !(key in NATIVE) && !(key in DEFAULT_SITE));
    if (unknown.length > 0 && native.length === 0) {
        throw new Stop(EXIT.failed, `${file ?? ''}: unknown settings ${unknown.join(', ')}; known are ${
            [...Object.keys(DEFAULT_SITE), ...Object.keys(NATIVE)].join(', ')}`);
    }
    const parts = [...native.map((key) => NATIVE[key]?.(given[key]) ?? {}), ...own.map((key): Part => ({[key]: given[key]}))];
    const site = parts.reduce<Site>((sum, part) => ({
        ...sum, ...part, passwordPolicy: {...sum.passwordPolicy, ...part.passwordPolicy},
    }) as Site, DEFAULT_SITE);
    const lower = (list: unknown): string[] => (Array.isArray(list) ? list.map((word) => String(word).trim().toLowerCase()) : words(list));
    const whole = {
        ...site, allowedEmailDomains: lower(site.allowedEmailDomains), deniedEmailDomains: lower(site.deniedEmailDomains), auths: lower(site.auths),
    };
    checkTypes(file ?? '', whole, DEFAULT_SITE);
    return whole;
}

function parse(file: string): Record<string, unknown> {
    let given: unknown;
    try {
        given = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
        throw new Stop(EXIT.failed, `${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
        throw new Stop(EXIT.failed, `${file}: not an object of settings`);
    }
    return given as Record<string, unknown>;
}

/** Every value must be of the kind its default is. */
function checkTypes(file: string, given: object, model: object): void {
    const values = given as Record<string, unknown>;
    for (const [key, value] of Object.entries(model) as [string, unknown][]) {
        const one: unknown = values[key];
        if (typeof one !== typeof value || Array.isArray(one) !== Array.isArray(value) || Number.isNaN(one)) {
            throw new Stop(EXIT.failed, `${file}: ${key} cannot be ${JSON.stringify(one)}`);
        }
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
            checkTypes(file, one as object, value);
        }
    }
}
