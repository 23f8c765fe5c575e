import type {Site} from '../../../amd/src/check/site';

/** A Moodle nobody changed the settings of. */
export const site: Site = {
    extendedUsernames: false,
    allowedEmailDomains: [],
    deniedEmailDomains: [],
    passwordPolicy: {enabled: true, length: 8, digits: 1, lower: 1, upper: 1, special: 1, consecutive: 0},
    auths: ['manual', 'nologin', 'email'],
    fields: ['username', 'password', 'email', 'firstname', 'lastname', 'auth', 'city', 'country', 'idnumber', 'suspended', 'deleted',
        'oldusername', 'profile_field_promo'],
};
