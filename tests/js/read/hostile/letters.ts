import {bytes, encode} from '../../helpers/bytes';
import type {HostileCase} from './case';

const head = 'Numéro;Nom;Prénom;Adresse mail';
const line = (lastname: string, firstname: string): string => `${head}\n1001;${lastname};${firstname};a@exemple.fr\n`;
const read = (lastname: string, firstname: string): string[] => [`2 1001|${lastname}|${firstname}|a@exemple.fr`];

/** Letters that were damaged before the file came here, or are in it in two character sets. */
export const letters: readonly HostileCase[] = [
    {why: 'one good letter and one broken: two bytes in a row that make sense prove UTF-8',
        file: bytes('username;lastname;firstname;email\n1001;Hé;Lea;a@exemple.fr\n1002;No', 0xEB, 'l;Zoe;b@exemple.fr\n'), encoding: 'utf-8',
        people: ['2 1001|Hé|Lea|a@exemple.fr', '3 1002|No\uFFFDl|Zoe|b@exemple.fr'], issues: ['bytesbroken', 'characterslost@3.lastname']},
    {why: 'Windows-1252 whose É and » make UTF-8 by chance', file: encode('Nom;Prénom;Mail\n«\u00A0CAFÉ\u00A0»;Zoé;z@exemple.fr\n', 'windows-1252'),
        encoding: 'windows-1252', people: ['2 z@exemple.fr|« CAFÉ »|Zoé|z@exemple.fr'], issues: ['usernamefromemail.username', 'namemark@2.lastname']},
    {why: 'the broken bytes are in the labels', file: bytes('Num', 0xE9, 'ro;Nom;Prénom;Adresse mail\n1001;HÉBERT;Inès;a@exemple.fr\n'), encoding: 'utf-8',
        people: read('HÉBERT', 'Inès'), issues: ['bytesbroken']},
    {why: 'broken bytes in a column nobody uses: its line is flagged all the same, and goes through',
        file: bytes('Numéro;Nom;Prénom;Adresse mail;Commune\n1001;HÉBERT;Inès;a@exemple.fr;Caen\n1002;NOËL;Zoé;b@exemple.fr;B', 0xE9, 'ziers\n'), encoding: 'utf-8',
        people: [...read('HÉBERT', 'Inès'), '3 1002|NOËL|Zoé|b@exemple.fr'], issues: ['bytesbroken', 'linebroken@3']},
    {why: 'broken bytes in a title and in a footer are no person’s',
        file: bytes('Export', 0xE9, '\nNuméro;Nom;Prénom;Adresse mail\n1001;HÉBERT;Inès;a@exemple.fr\n1002;NOËL;Zoé;b@exemple.fr\nTotal : 2 ', 0xE9, 'l', 0xE8, 'ves\n'), encoding: 'utf-8',
        people: ['3 1001|HÉBERT|Inès|a@exemple.fr', '4 1002|NOËL|Zoé|b@exemple.fr'], issues: ['bytesbroken', 'titleline@1', 'footerline@5']},
    {why: 'letters lost in the labels too', file: 'Num?ro;Nom;Pr?nom;Adresse ?lectronique\n1001;H?BERT;Lea;a@exemple.fr\n',
        people: read('H?BERT', 'Lea'), issues: ['characterslost@2.lastname']},
    {why: 'the first and the last letter of a name lost', file: line('?lise', 'Andr?'), people: read('?lise', 'Andr?'),
        issues: ['characterslost@2.lastname', 'characterslost@2.firstname']},
    {why: 'a question mark that is one', file: line('MARTIN ?', 'Léa'), people: read('MARTIN ?', 'Léa'), issues: ['namemark@2.lastname']},
    {why: 'encoded twice: à ends on a no-break space, É on a control character', file: line('VoilÃ\u00A0', 'Ã\u0089lodie'),
        people: read('VoilÃ\u00A0', 'Ã\u0089lodie'), issues: ['doubleencoded@2.lastname', 'doubleencoded@2.firstname']},
    {why: 'encoded twice and the no-break space became a plain one', file: `${head};Formation\n1001;A;B;a@exemple.fr;Licence Ã distance\n`,
        people: ['2 1001|A|B|a@exemple.fr|Licence Ã distance'], issues: ['doubleencoded@2.cohort']},
    {why: 'encoded twice by way of a Mac', file: line('H√âBERT', 'In√®s'), people: read('H√âBERT', 'In√®s'),
        issues: ['doubleencoded@2.lastname', 'doubleencoded@2.firstname']},
    {why: 'encoded three times', file: line('HÃƒâ€°BERT', 'Zoe'), people: read('HÃƒâ€°BERT', 'Zoe'), issues: ['doubleencoded@2.lastname']},
    {why: 'an ã at the end of capitals is a letter', file: line('IRMÃ', 'Ana'), people: read('IRMÃ', 'Ana')},
    {why: 'Cyrillic and Greek with one broken byte', file: bytes(line('Иванов', 'Νίκος'), '1002;No', 0xEB, 'l;Zoe;b@exemple.fr\n'), encoding: 'utf-8',
        people: [...read('Иванов', 'Νίκος'), '3 1002|No\uFFFDl|Zoe|b@exemple.fr'], issues: ['bytesbroken', 'characterslost@3.lastname']},
    {why: 'marks of direction, joiners and tags nobody sees', file: line('MAR\u2066TIN\u2069', 'L\u061Cé\u200Da\u{E0041}'), people: read('MARTIN', 'Léa')},
    {why: 'UTF-16 cut in the middle of a character', file: encode(line('HÉBERT', 'Inès'), 'utf-16le').subarray(0, -1), encoding: 'utf-16le',
        people: read('HÉBERT', 'Inès')},
    {why: 'half of a pair in UTF-16', file: bytes(0xFF, 0xFE, encode(line('H\uD83DBERT', 'Inès'), 'utf-16le')), encoding: 'utf-16le',
        people: read('H\uFFFDBERT', 'Inès'), issues: ['characterslost@2.lastname']},
    {why: 'UTF-16 without a mark and with few letters', file: encode('a;b\n', 'utf-16le'), encoding: 'utf-16le', headerLine: null,
        people: ['1 |a|b|'], issues: ['noheader', 'columnguessed.lastname', 'columnguessed.firstname', 'fieldnotfound.username', 'fieldnotfound.email',
            'usernamemissing@1.username', 'emailmissing@1.email']},
];
