import {candidates} from './people.mjs';
import {random} from './random.mjs';

const HEADER = ['Numéro', 'Nom', 'Prénom', 'Deuxième prénom', 'Troisième prénom', 'Civilité', 'Sexe', 'Date de naissance',
    'Commune de naissance', 'Nationalité', 'Adresse 1', 'Adresse 2', 'Code postal', 'Commune', 'Pays', 'Téléphone mobile',
    'Téléphone fixe', 'Adresse mail', 'Profil du candidat', 'Série', 'Spécialités', 'Boursier', 'UAI établissement',
    'Nom Etablissement origine 2025/2026', 'Commune établissement', 'Nom RL1', 'Prénom RL1', 'Adresse mail RL1',
    'Date de la proposition', 'Réponse du candidat'];
const TOWNS = [['14000', 'Caen'], ['50100', 'Cherbourg-en-Cotentin'], ['61000', 'Alençon'], ['14400', 'Bayeux'], ['35400', 'Saint-Malo']];
const STREETS = ['rue des Écoles', 'avenue du Château', 'impasse de l’Église', 'rue du Général Exemple', 'place de la Mairie'];
const SERIES = ['Générale', 'STMG', 'ST2S', 'Professionnelle'];

/** Rows of the admissions export, header first; every cell beside name, number and address is decoration. */
export function admissions(people, seed = 7) {
    const dice = random(seed);
    const rows = people.map(person => {
        const [code, town] = dice.pick(TOWNS);
        // 06 39 98 is kept free for fiction by the regulator.
        const phone = () => `063998${dice.int(1000, 9999)}`;
        const street = `${dice.int(1, 99)} ${dice.pick(STREETS)}`;
        return [person.numero, person.nom, person.prenom, '', '', person.sexe === 'F' ? 'Mme' : 'M.', person.sexe,
            person.naissance, town, 'Française', street, dice.next() < 0.05 ? 'Bât. B\nAppt 12' : '', code, town, 'France',
            phone(), '', person.mail, 'En terminale', dice.pick(SERIES), 'Mathématiques ; Histoire', dice.pick(['Oui', 'Non']),
            '0140000X', `Lycée d’exemple de ${town}`, town, person.nom, 'Parent',
            `parent.${dice.int(1000, 9999)}.${person.numero}@exemple.org`, '02/06/2026', 'Oui, j’accepte'];
    });
    return [HEADER, ...rows];
}

const at = label => HEADER.indexOf(label);

/** What is wrong with ten of the 250 people: their place among the people, and what was done to the row. */
const DAMAGE = [
    [20, 'email', row => row.with(at('Adresse mail'), row[at('Adresse mail')].replace('@', '.'))],
    [41, 'email', row => row.with(at('Adresse mail'), row[at('Adresse mail')].replace('@', '@@'))],
    [63, 'email', row => row.with(at('Adresse mail'), row[at('Adresse mail')].replace('.', ' '))],
    [87, 'email', row => row.with(at('Adresse mail'), '')],
    [110, 'lastname', row => row.with(at('Nom'), '')],
    [134, 'firstname', row => row.with(at('Prénom'), '')],
    [158, 'username', row => row.with(at('Numéro'), '8,12E+05')],
    // Two people, one number: nobody can know whose it is, so both stay out.
    [180, 'username', (row, rows) => row.with(at('Numéro'), rows[181][at('Numéro')])],
    [181, 'username', row => row],
    // Cut short: the rest of the row is gone, its e-mail with it.
    [222, 'email', row => row.slice(0, 5)],
];

/**
 * The 250 people of the browser story: 10 lines nobody can import, 6 people the site knows already (places 0 to 5).
 *
 * @returns {{rows: string[][], expected: object}} expected.bad: physical line and field of each bad line
 */
export function story() {
    const people = candidates().slice(0, 250);
    const [header, ...rows] = admissions(people);
    // A line of the file is not a row of the table: two-line addresses push the rest down.
    const lines = [];
    let line = 2;
    for (const row of rows) {
        lines.push(line);
        line += 1 + (row.join('').match(/\n/g)?.length ?? 0);
    }
    const damaged = rows.slice();
    for (const [place, , damage] of DAMAGE) {
        damaged[place] = damage(rows[place], rows);
    }
    // Places whose row is cut short must not have held a two-line address, or the lines above are wrong.
    if (rows[222].join('').includes('\n')) {
        throw new Error('choose another row to cut');
    }
    return {
        rows: [header, ...damaged],
        expected: {
            about: 'What tests/fixtures/parcoursup-250.csv holds. Written by dev/demo-files/make.mjs.',
            people: rows.length,
            bad: DAMAGE.map(([place, field]) => ({line: lines[place], field})),
            existing: people.slice(0, 6).map((person, place) => ({line: lines[place], by: place < 3 ? 'username' : 'email'})),
        },
    };
}
