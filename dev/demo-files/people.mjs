import {random} from './random.mjs';

/** Common first names and family names, put together at random: nobody in particular. */
const FIRST = ['Élodie', 'Zoé', 'Léa', 'Hugo', 'Camille', 'Noël', 'Inès', 'Maël', 'Chloé', 'Théo', 'Anaïs', 'Loïc', 'Manon',
    'Jean-Baptiste', 'Raphaël', 'Océane', 'Clément', 'Maëlys', 'Gaël', 'Noémie', 'Aïcha', 'Mehdi', 'Linh', 'Yasmine', 'Oumar',
    'Ana Sofía', 'François', 'Hélène', 'Étienne', 'Margaux', 'Aurélien', 'Solène', 'Gwenaëlle', 'Ibrahim', 'Nour', 'Sacha',
    'Marie-Ange', 'Timéo', 'Awa', 'Jürgen', 'Capucine', 'Rémi', 'Salomé', 'Tristan', 'Fatoumata', 'Benoît', 'Cécile', 'Malo'];
const LAST = ['Lefèvre', 'Martin', 'Durand', 'De La Tour', 'Nguyen', 'Bénard', 'Le Goff', 'O’Brien', 'Müller', 'Garçon', 'Leroy',
    'Marie', 'Lemaître', 'Duchêne', 'Picard', 'Benali', 'Diallo', 'Fernández', 'Guérin', 'Hébert', 'Jouanneau', 'Kowalski',
    'Lecœur', 'Mahé', 'Néel', 'Ozanne', 'Poulain', 'Quesnel', 'Roussel', 'Sévigné', 'Traoré', 'Vasseur', 'Yilmaz', 'Zidi',
    'Aubert', 'Boisgontier', 'Coëffier', 'D’Avril', 'Enguehard', 'Françoise', 'Gosselin', 'Huet', 'Jamet', 'Lecanu', 'Morin'];
const DOMAINS = ['exemple.fr', 'exemple.fr', 'exemple.fr', 'exemple.org', 'exemple.org', 'etu.exemple.fr'];

/** Plain ASCII, as people write it in an address. */
const plain = text => text.replace(/œ/g, 'oe').normalize('NFD').replace(/[\u0300-\u036f]/g, '')
    .toLowerCase().replace(/[^a-z]+/g, '-');

/**
 * Invented candidates, always the same for the same seed; numbers and addresses never repeat.
 *
 * @param {number} count
 * @param {number} seed
 * @returns {{numero: string, nom: string, prenom: string, mail: string, sexe: string, naissance: string}[]}
 */
export function people(count, seed) {
    const dice = random(seed);
    const mails = new Set();
    const numbers = new Set();
    const list = [];
    while (list.length < count) {
        const prenom = dice.pick(FIRST);
        const nom = dice.pick(LAST);
        let mail = `${plain(prenom)}.${plain(nom)}`;
        if (mails.has(mail)) {
            mail += dice.int(2, 99);
        }
        let numero = String(dice.int(800001, 899999));
        while (numbers.has(numero)) {
            numero = String(dice.int(800001, 899999));
        }
        if (mails.has(mail)) {
            continue;
        }
        mails.add(mail);
        numbers.add(numero);
        const pad = value => String(value).padStart(2, '0');
        list.push({
            numero, nom, prenom,
            mail: `${mail}@${dice.pick(DOMAINS)}`,
            sexe: dice.pick(['F', 'M']),
            naissance: `${pad(dice.int(1, 28))}/${pad(dice.int(1, 12))}/${dice.int(2005, 2008)}`,
        });
    }
    return list;
}

/** The candidates of every sample of Parcoursup's kind: the same 300 people, so that files and site meet. */
export const candidates = () => people(300, 2026);

/** Sixty more, none of them a candidate: who is on the site already for other reasons. */
export const others = () => people(360, 2026).slice(300);

/** Forty who are in one list alone. */
export const apart = () => people(400, 2026).slice(360);
