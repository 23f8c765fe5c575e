import type {Human, Line} from './people';
import type {Random} from './random';
import {
    CODES, COUNTRIES, COUNTRY_CODES, FORMATIONS, GROUPS, LANGUAGES, NATIONALITIES, ROLES, SCHOOLS, SENTENCES, SERIES, STATUS, STREETS, TOWNS,
} from './words';

/** What a cell is made from: chance of this column's own, its line, and whoever stands there beside the candidate. */
export interface Making {
    readonly random: Random;
    readonly line: Line;
    readonly third: Human;
    /** A few values this column keeps to. */
    readonly few: <T>(list: readonly T[]) => T;
    /** A number no other line of the column has. */
    readonly distinct: (length: number) => string;
    /** Whether the column is the only one of family names that is always filled. */
    readonly isOnlyName: boolean;
}

const two = (value: number): string => String(value).padStart(2, '0');
const date = ({below}: Random, year: number): string => `${two(1 + below(28))}/${two(1 + below(12))}/${String(year)}`;
const time = ({below}: Random): string => `${two(below(24))}:${two(below(60))}:${two(below(60))}`;
const ascii = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/Ø/g, 'O').toLowerCase();
const letters = (text: string): string => ascii(text).replace(/[^a-z]+/g, '');
const login = ({candidate, index}: Line): string =>
    `${letters(candidate.firstname)[0] ?? 'x'}${letters(candidate.lastname)}`.slice(0, 8) + (index % 3 ? '' : String(index));
const personal = ({mailbox, domain}: Human): string => `${mailbox}@${domain}`;
const hyphened = (text: string): string => ascii(text).replace(/[^a-z]+/g, '-');
const institution = ({candidate, index}: Line): string =>
    `${hyphened(candidate.firstname)}.${hyphened(candidate.lastname)}${index % 4 ? '' : String(index)}@etu.univ-exemple.fr`;

/** A cell of each kind of contents. */
export const CONTENTS: Readonly<Record<string, (making: Making) => string>> = {
    email: ({line}) => personal(line.candidate),
    emailpersonal: ({line, random}) => (random.chance(8) ? '' : `${line.candidate.mailbox}.perso@${line.candidate.domain}`),
    emailinstitution: ({line}) => institution(line),
    emailthird: ({third, random}) => (random.chance(15) ? '' : personal(third)),
    emailfew: ({few}) => few(['ce.0750001a@ac-exemple.fr', 'ce.0940002b@ac-exemple.fr', 'secretariat@lycee-exemple.fr']),
    lastname: ({line}) => line.candidate.lastname,
    LASTNAME: ({line}) => line.candidate.lastname.toUpperCase(),
    firstname: ({line}) => line.candidate.firstname,
    firstnames: ({line, random}) => `${line.candidate.firstname}, ${random.pick(['Marie', 'Jean', 'Anne', 'Paul'])}`,
    birthname: ({line, isOnlyName, random}) => (!isOnlyName && random.chance(10) ? '' : line.birthname.toUpperCase()),
    usename: ({line}) => (line.birthname === line.candidate.lastname ? '' : line.candidate.lastname.toUpperCase()),
    fullnameLF: ({line: {candidate}}) => `${candidate.lastname.toUpperCase()} ${candidate.firstname}`,
    fullnameFL: ({line: {candidate}}) => `${candidate.firstname} ${candidate.lastname}`,
    fullnamecomma: ({line: {candidate}}) => `${candidate.lastname}, ${candidate.firstname}`,
    lastnamethird: ({third, random}) => (random.chance(8) ? '' : third.lastname.toUpperCase()),
    firstnamethird: ({third, random}) => (random.chance(8) ? '' : third.firstname),
    fullnamethird: ({third, random}) => (random.chance(10) ? '' : `${third.firstname} ${third.lastname}`),
    parcoursup: ({distinct}) => distinct(7),
    student: ({distinct}) => distinct(8),
    ine: ({distinct, random}) => `${distinct(10)}${random.pick(['A', 'B', 'D', 'G', 'H', 'K'])}`,
    ineclef: ({distinct, random}) => `${distinct(10)} ${random.pick(['A', 'B', 'D', 'G', 'H', 'K'])}`,
    number: ({distinct}) => distinct(5),
    counter: ({line}) => String(line.index + 1),
    login: ({line}) => login(line),
    uuid: ({random}) => [8, 4, 4, 4, 12].map(length => Array.from({length}, () => random.below(16).toString(16)).join('')).join('-'),
    date: ({random, line}) => date(random, line.born),
    datetime: ({random}) => `${date(random, 2026)} ${time(random)}`,
    time: ({random}) => time(random),
    phone: ({random}) => (random.chance(12) ? '' : `0${random.pick(['6', '7', '1'])}${random.digits(8)}`),
    postcode: ({random}) => `${random.pick(['75', '94', '69', '13', '31'])}${random.digits(3)}`,
    city: ({line}) => line.town,
    address: ({random}) => `${random.digits(2)} ${random.pick(STREETS)}`,
    country: ({random}) => random.pick(COUNTRIES),
    countrycode: ({random}) => random.pick(COUNTRY_CODES),
    nationality: ({random}) => random.pick(NATIONALITIES),
    formation: ({few}) => few(FORMATIONS),
    code: ({few}) => few(CODES),
    group: ({few}) => few(GROUPS),
    gender: ({random}) => random.pick(['M', 'F']),
    civility: ({random}) => random.pick(['M.', 'Mme']),
    yesno: ({random}) => random.pick(['Oui', 'Non']),
    score: ({random}) => `${String(5 + random.below(15))},${random.digits(2)}`,
    percent: ({random}) => `${String(random.below(101))} %`,
    school: ({few}) => few(SCHOOLS),
    series: ({few}) => few(SERIES),
    text: ({random}) => (random.chance(50) ? '' : random.pick(SENTENCES)),
    url: ({random}) => `https://www.exemple.fr/billet/${random.digits(6)}`,
    status: ({few}) => few(STATUS),
    lang: ({random}) => random.pick(LANGUAGES),
    password: ({random}) => `${random.pick(['Soleil', 'Riviere', 'Montagne', 'Papier'])}-${random.digits(4)}!`,
    passwordmasked: () => '****',
    hash: ({random}) => `$P$B${Array.from({length: 30}, () => random.pick(['a', 'Q', '7', 'x', 'R', '.', '/', '0', 'k'])).join('')}`,
    auth: () => 'manual',
    empty: () => '',
    year: () => '2026',
    amount: ({random}) => `${String(10 + random.below(90))},00`,
    ip: ({random}) => `10.${String(random.below(256))}.${String(random.below(256))}.${String(random.below(256))}`,
    role: ({few}) => few(ROLES),
    town: ({random}) => random.pick(TOWNS),
};
