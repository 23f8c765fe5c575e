// The people of the measurements: invented, always the same for the same arguments.
import {random} from '../demo-files/random.mjs';

const FIRST = ['Élodie', 'François', 'Zoé', 'Jérôme', 'Anaïs', 'Noël', 'Chloé', 'Gaëlle', 'Hélène', 'Benoît', 'Maëlys', 'Théo',
    'Inès', 'Raphaël', 'Agnès', 'Loïc', 'Marie-Ange', 'Jean-Baptiste'];
const LAST = ['Lefèvre', 'Müller', 'Gérard', 'Bérenger', 'Çelik', 'Dupré', 'De La Tour', 'Béziat', 'Forêt', 'Guérin', 'Hébert',
    'Lacôte', 'Maître', 'Pénélon', "D'Août", 'Nguyen', 'Martin'];
const COURSES = [['L1-DROIT', 'Licence 1 Droit, Caen'], ['L1-PSY', 'Licence 1 Psychologie'], ['BUT-INFO', 'BUT Informatique, Caen'],
    ['L1-LEA', 'Licence 1 Langues'], ['L1-STAPS', 'Licence 1 STAPS, Caen']];

const plain = text => text.normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase();

/**
 * New people in the one form both pages read: the native page takes this header as it is.
 *
 * @param {number} count
 * @param {string} stamp part of every username and e-mail, so that nobody is met twice
 * @param {string} [cohort] idnumber; without it there is no such column
 * @returns {Buffer} UTF-8, semicolons, CRLF
 */
export function newPeople(count, stamp, cohort) {
    const dice = random(count);
    const lines = [`username;lastname;firstname;email${cohort ? ';cohort1' : ''}`];
    for (let i = 0; i < count; i++) {
        const first = dice.pick(FIRST);
        const last = dice.pick(LAST);
        const id = `${stamp}${String(i).padStart(6, '0')}`;
        lines.push([id, last, first, `${plain(first)}.${plain(last)}.${id}@exemple.fr`, ...(cohort ? [cohort] : [])].join(';'));
    }
    return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

/** Header of the export the page meets most often, with chosen columns. */
export const EXPORT = ['Numéro candidat', 'Nom', 'Prénom', 'Adresse mail', 'Code formation', 'Libellé formation', 'Date de naissance'];

/**
 * Rows of such an export: 97 bytes each. One in a hundred has a wrong e-mail, one in two hundred repeats the row before, one in
 * fifty has a quoted cell.
 *
 * @param {number} count
 * @returns {string[][]} without the header
 */
export function exportRows(count) {
    const dice = random(count);
    const rows = [];
    for (let i = 0; i < count; i++) {
        const first = dice.pick(FIRST);
        const last = dice.pick(LAST);
        const [code, course] = dice.pick(COURSES);
        const number = String(800000 + i);
        const mail = `${plain(first)}.${plain(last)}.${number}@exemple.fr`;
        const row = [number, last, first, i % 100 === 2 ? mail.replace('@', '(at)') : mail, code,
            i % 50 === 7 ? `${course}; campus 1` : course, `${dice.int(10, 28)}/0${dice.int(1, 9)}/2008`];
        rows.push(i % 200 === 150 ? rows[i - 1] : row);
    }
    return rows;
}

/**
 * The same as a file.
 *
 * @param {number} count
 * @returns {Buffer}
 */
export function exportFile(count) {
    const cell = text => text.includes(';') ? `"${text}"` : text;
    return Buffer.from([EXPORT, ...exportRows(count)].map(row => row.map(cell).join(';')).join('\r\n') + '\r\n');
}
