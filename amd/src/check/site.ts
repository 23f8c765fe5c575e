/** What the local rules must know of this site, as the server tells it. */
export interface Site {
    /** Moodle's `extendedusernamechars`. */
    readonly extendedUsernames: boolean;
    /** Lower-case domains, a leading dot means subdomains; empty = no restriction. */
    readonly allowedEmailDomains: readonly string[];
    readonly deniedEmailDomains: readonly string[];
    readonly passwordPolicy: {
        readonly enabled: boolean;
        readonly length: number;
        readonly digits: number;
        readonly lower: number;
        readonly upper: number;
        readonly special: number;
        readonly consecutive: number;
    };
    /** Whether nobody gets in with a password below the policy; else it has to be changed at the first login. */
    readonly refuseWeakPasswords?: boolean;
    /** Enabled auth plugins. */
    readonly auths: readonly string[];
    /** Native fields the pipeline accepts, the site's profile_field_* included. */
    readonly fields: readonly string[];
    /** What native fields are called that may come as often as there are columns, each with a number from 1 on: course1, course2… */
    readonly numbered?: readonly string[];
}
