import {guessMapping} from '../../../amd/src/map/guess';
import {mappingIssues} from '../../../amd/src/map/columns';
import {site} from './site';

export const PEOPLE = [['Roy', 'Léa'], ['Huet', 'Max'], ['Petit', 'Zoé'], ['Noël', 'Ana'], ['Legrand', 'Hugo'], ['Blanc', 'Jade']] as const;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Cells by a letter: l, f names; e own address; p a parent's, P their name; o an office's; n a number; i 1, 2, 3…; d a date; g a group; b both names; s stars; u a login; B both names and nothing that
 *  tells them apart; c what they study; w a password; L a name in capitals; q both names of a parent,
 *  R the first one; h other groups; S, t both names and the address of
 *  somebody else; y yes and no; v, V usernames that say nothing; H a password as programs keep it. */
export const cell = (kind: string, i: number): string => {
    const [last = '', first = ''] = PEOPLE[i] ?? [];
    const made: Readonly<Record<string, string>> = {
        l: last, f: first, e: `${plain(first)}.${plain(last)}@exemple.fr`, p: `paul.${plain(last)}@exemple.fr`, o: 'secretariat@exemple.fr', n: String(812340 + i), i: String(i + 1),
        d: `0${i + 1}/02/2006`, g: i % 2 ? 'TD 1' : 'TD 2', b: `${last.toUpperCase()} ${first}`, s: '****', P: ['Paul', 'Luc', 'Anne', 'Marc', 'Eva', 'Jean'][i] ?? '',
        L: last.toUpperCase(), q: `${last} Paul`, R: 'Paul', S: `KAYA ${['Omar', 'Ali', 'Lina', 'Rosa', 'Tim', 'Uwe'][i] ?? ''}`, t: `${['omar', 'ali', 'lina', 'rosa', 'tim', 'uwe'][i] ?? ''}.kaya@exemple.fr`,
        H: `$2y$10$abcdefghijklmnopqrst${i}`, h: i < 3 ? 'TD 1' : 'TD 2', B: ['Roy Blanc', 'Huet Petit', 'Petit Roy', 'Noël Huet', 'Legrand Roy', 'Blanc Noël'][i] ?? '', c: i % 2 ? 'Licence Droit' : 'L1 Histoire', w: `Soleil-${4120 + i}!`,
        v: `qx${String.fromCharCode(97 + i)}z`, V: `zk${String.fromCharCode(97 + i)}w`, y: ['oui', 'Non', 'x', 'Présente', 'VRAI', 'oui'][i] ?? '',
        u: `${plain(first).slice(0, 1)}${plain(last)}`,
    };
    return made[kind] ?? '';
};

/** A table of columns `Title:letter`, and how it is understood. */
export const understand = (...columns: string[]) => {
    const header = columns.map(column => column.slice(0, column.lastIndexOf(':')));
    const rows = PEOPLE.map((_, i) => columns.map(column => cell(column.slice(-1), i)));
    const table = {header, rows, headerLine: 1, lines: rows.map((_row, i) => i + 2)};
    const mapping = guessMapping(table, site);
    return {...mapping, codes: mappingIssues(table, mapping).map(({code}) => code)};
};
