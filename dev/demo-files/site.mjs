import {candidates, others} from './people.mjs';

const PASSWORD = 'Prelude-2026!';

/** Everything an account can be that matters to an import; what is absent is the ordinary case. */
function account(person, username, more = {}) {
    return {username, email: person.mail, firstname: person.prenom, lastname: person.nom, auth: 'manual', ...more};
}

/**
 * The site every demo and every test starts from. Read by dev/moodle (real Moodle) and dev/standalone (in memory).
 * Indices are places in candidates(): July's import already took 0 to 2 in, 3 to 5 registered themselves.
 */
export function site() {
    const known = candidates();
    const rest = others();
    const accounts = [
        account(known[0], known[0].numero),
        account(known[1], known[1].numero),
        account(known[2], known[2].numero),
        account(known[3], known[3].mail, {auth: 'email'}),
        account(known[4], known[4].mail, {auth: 'email'}),
        {...account(known[5], known[5].mail, {auth: 'email'}), email: known[5].mail.toUpperCase()},
        account(rest[0], 'suspendu1', {suspended: true}),
        account(rest[1], 'suspendu2', {suspended: true}),
        account(rest[2], 'nonconfirme1', {auth: 'email', confirmed: false}),
        account(rest[3], 'nonconfirme2', {auth: 'email', confirmed: false}),
        account(rest[4], 'personnel1', {auth: 'shibboleth'}),
        account(rest[5], 'personnel2', {auth: 'shibboleth'}),
        account(rest[6], 'personnel3', {auth: 'ldap'}),
        account(rest[7], 'parti1', {deleted: true}),
        account(rest[8], 'parti2', {deleted: true}),
        account(rest[9], 'administratrice', {admin: true}),
        // One address, two accounts: only possible where the site allows it, or after an old import.
        account(rest[10], 'double1'),
        {...account(rest[11], 'double2'), email: rest[10].mail},
    ];
    for (let i = accounts.length; i < 40; i++) {
        accounts.push(account(rest[i], rest[i].mail));
    }
    const usernames = (from, to) => accounts.slice(from, to).map(one => one.username);
    return {
        about: 'Invented people. Written by dev/demo-files/make.mjs; read by dev/moodle and dev/standalone.',
        password: PASSWORD,
        logins: [
            {username: 'gestionnaire', firstname: 'Gaëlle', lastname: 'Gestionnaire', email: 'gestionnaire@exemple.fr',
                password: PASSWORD, role: 'preset'},
            {username: 'manager', firstname: 'Manuel', lastname: 'Manager', email: 'manager@exemple.fr',
                password: PASSWORD, role: 'manager'},
            {username: 'personne', firstname: 'Paul', lastname: 'Personne', email: 'personne@exemple.fr',
                password: PASSWORD, role: null},
            // Imports, but is told of accounts only that they exist.
            {username: 'discret', firstname: 'Denis', lastname: 'Discret', email: 'discret@exemple.fr',
                password: PASSWORD, role: 'preset', without: ['moodle/user:viewdetails']},
        ],
        categories: [{idnumber: 'UFR-LANGUES', name: 'UFR Langues'}],
        courses: [
            {shortname: 'DROIT-CONST', fullname: 'Droit constitutionnel', category: null},
            {shortname: 'ANGLAIS-ORAL', fullname: 'Anglais oral', category: 'UFR-LANGUES'},
        ],
        accounts,
        cohorts: [
            {idnumber: 'L1-DROIT-2026', name: 'L1 Droit 2026', category: null, component: '', visible: true,
                members: [known[0].numero, ...usernames(18, 22)]},
            {idnumber: 'PARCOURSUP-2026', name: 'Parcoursup 2026', category: null, component: '', visible: true,
                members: usernames(22, 34)},
            {idnumber: 'L1-ANGLAIS-2026', name: 'L1 Anglais 2026', category: 'UFR-LANGUES', component: '', visible: true,
                members: []},
            {idnumber: 'STAGIAIRES-2026', name: 'Stagiaires 2026', category: null, component: '', visible: false,
                members: usernames(34, 36)},
            {idnumber: 'PERSONNELS', name: 'Personnels', category: null, component: 'auth_ldap', visible: true,
                members: usernames(10, 13)},
            {idnumber: 'MOBILITE-ENTRANTE', name: 'Mobilité 2026', category: null, component: '', visible: true, members: []},
            {idnumber: 'MOBILITE-LANGUES', name: 'Mobilité 2026', category: 'UFR-LANGUES', component: '', visible: true,
                members: []},
        ],
    };
}
