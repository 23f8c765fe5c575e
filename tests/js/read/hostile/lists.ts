import type {HostileCase} from './case';

const head = 'Numéro;Nom;Prénom;Adresse mail';
const two = '1001;MARTIN;Léa;l@exemple.fr\n1002;PETIT;Zoé;z@exemple.fr\n';
const twoRead = ['2 1001|MARTIN|Léa|l@exemple.fr', '3 1002|PETIT|Zoé|z@exemple.fr'];
const guessed = ['columnguessed.email', 'columnguessed.username', 'columnguessed.lastname', 'columnguessed.firstname'];

/** Lists as people make them. */
export const lists: readonly HostileCase[] = [
    {why: 'every line in quotes as a whole, twice', file: `${[head, '1001;MARTIN;Léa;l@exemple.fr', '1002;PETIT;Zoé;z@exemple.fr'].map(line => `"""${line}"""`).join('\n')}\n`,
        delimiter: ';', headerLine: 1, people: ['2 1001|MARTIN|Léa|l@exemple.fr', '3 1002|PETIT|Zoé|z@exemple.fr']},
    {why: 'every line in quotes as a whole', file: `"${head}"\n\n"1001;MARTIN;""Léa"";l@exemple.fr"\n"1002;PETIT;Zoé;z@exemple.fr"\n`, delimiter: ';', headerLine: 1,
        people: ['3 1001|MARTIN|Léa|l@exemple.fr', '4 1002|PETIT|Zoé|z@exemple.fr']},
    {why: 'spaces around quoted cells', file: '"Numéro" ; "Nom" ; "Prénom" ; "Adresse mail"\n"1001" ; "MAR;TIN" ; "Léa" ; "l@exemple.fr"\n',
        people: ['2 1001|MAR;TIN|Léa|l@exemple.fr']},
    {why: 'a space before a quote that is a letter', file: `${head}\n1001; "dit" MARTIN;Léa;l@exemple.fr\n`, people: ['2 1001|"dit" MARTIN|Léa|l@exemple.fr']},
    {why: 'addresses copied from a mail: the names are asked about', file: 'Léa MARTIN <lea@exemple.fr>\nPaul DUPONT <mailto:paul@exemple.fr>,\n"DE LA TOUR Zoé" <zoe@exemple.fr>\n',
        delimiter: null, headerLine: null, people: ['1 lea@exemple.fr|||lea@exemple.fr', '2 paul@exemple.fr|||paul@exemple.fr', '3 zoe@exemple.fr|||zoe@exemple.fr'],
        issues: ['noheader', 'fullnameasked', 'columnguessed.email', 'usernamefromemail.username', 'fieldnotfound.lastname', 'fieldnotfound.firstname',
            ...[1, 2, 3].flatMap(line => ['lastname', 'firstname'].map(field => `${field}missing@${line}.${field}`))]},
    {why: 'a first name that is a label, in a line with an address', headerLine: null,
        file: '812345;MARTIN;Mel;mel@exemple.fr;Parcoursup\n812346;PETIT;Lia;lia@exemple.fr;Parcoursup\n',
        people: ['1 812345|MARTIN|Mel|mel@exemple.fr', '2 812346|PETIT|Lia|lia@exemple.fr'], issues: ['noheader', ...guessed]},
    {why: 'the guardian’s columns under a title of their own', headerLine: 2,
        file: ';Candidat;;;Responsable légal 1;;\nNuméro;Nom;Prénom;Adresse mail;Nom;Prénom;Adresse mail\n1001;MARTIN;Léa;;PAPA;Jean;papa@exemple.fr\n',
        people: ['3 1001|MARTIN|Léa|'], issues: ['columnthird', 'titleline@1', 'emailmissing@3.email']},
    {why: 'a title about parents over the whole is no group', headerLine: 2,
        file: 'Réunion des parents;;;\nNuméro;Nom;Prénom;Adresse mail\n1001;MARTIN;Léa;l@exemple.fr\n', people: ['3 1001|MARTIN|Léa|l@exemple.fr'], issues: ['titleline@1']},
    {why: 'someone called Paget, without an address, is no “page 1”', file: `${head}\n${two};PAGET;Marie;\n`, people: [...twoRead, '4 |PAGET|Marie|'],
        issues: ['usernamemissing@4.username', 'emailmissing@4.email']},
    {why: 'someone called Page neither', file: `${head}\n${two};Page;Marie;\n`, people: [...twoRead, '4 |Page|Marie|'],
        issues: ['usernamemissing@4.username', 'emailmissing@4.email']},
    {why: 'a number at the end that is no number of this column', file: `${head}\n${two}2;;;\n`, people: twoRead, issues: ['footerline@4']},
    {why: 'a number under the addresses', file: `${head}\n${two};;;2\n`, people: twoRead, issues: ['footerline@4']},
    {why: 'a date at the end', file: `${head}\n${two}12/07/2026;;;\n`, people: twoRead, issues: ['footerline@4']},
    {why: 'a password alone at the end is not told', file: 'Numéro;Nom;Prénom;Adresse mail;Mot de passe\n1001;MARTIN;Léa;l@exemple.fr;Caen-2026\n1002;PETIT;Zoé;z@exemple.fr;Caen-2027\n;;;;987654\n',
        people: twoRead, issues: ['footerline@4']},
    {why: 'a column that only counts is asked about', file: 'N°;Nom;Prénom;Mail\n1;A;B;a@exemple.fr\n2;C;D;c@exemple.fr\n3;E;F;e@exemple.fr\n',
        people: ['2 1|A|B|a@exemple.fr', '3 2|C|D|c@exemple.fr', '4 3|E|F|e@exemple.fr'], issues: ['usernamecounts.username']},
    {why: 'sep= with spaces, after two marks', file: `\uFEFF\uFEFFsep = ; \n${head}\n1001;MARTIN;Léa;l@exemple.fr\n`, headerLine: 2, people: ['3 1001|MARTIN|Léa|l@exemple.fr']},
    {why: 'sep= alone', file: 'sep=;\n1001;MARTIN;Léa;l@exemple.fr\n1002;PETIT;Zoé;z@exemple.fr\n', headerLine: null,
        people: ['2 1001|MARTIN|Léa|l@exemple.fr', '3 1002|PETIT|Zoé|z@exemple.fr'], issues: ['noheader', ...guessed]},
    {why: 'a quote closed on the line below, between two whole lines', file: `${head}\n1001;"MARTIN;Léa;l@exemple.fr\n1002;PETIT";Zoé;z@exemple.fr\n`,
        people: ['2 1001|"MARTIN|Léa|l@exemple.fr', '3 1002|PETIT"|Zoé|z@exemple.fr'], issues: ['quoteunclosed@2']},
    {why: 'two columns, a quote never closed and another later', file: 'Nom;Mail\n"A;a@exemple.fr\nB;b@exemple.fr\nC";c@exemple.fr\n',
        people: ['2 a@exemple.fr|"A||a@exemple.fr', '3 b@exemple.fr|B||b@exemple.fr', '4 c@exemple.fr|C"||c@exemple.fr'],
        issues: ['usernamefromemail.username', 'fieldnotfound.firstname', 'quoteunclosed@2', ...[2, 3, 4].map(line => `firstnamemissing@${line}.firstname`)]},
    {why: 'quotes of the header with a line break', file: '"Numéro\nde dossier";Nom;Prénom;"Adresse\nmail"\n1001;MARTIN;Léa;l@exemple.fr\n', headerLine: 1,
        people: ['4 1001|MARTIN|Léa|l@exemple.fr']},
    {why: 'a repeat of a line that is too long blocks the person, and is told once', file: `${head}\n1001;MARTIN;Léa;l@exemple.fr\n1001;MARTIN;Léa;l@exemple.fr;x\n`,
        people: ['2+3 1001|MARTIN|Léa|l@exemple.fr'], issues: ['rowlong@3', 'linerepeated@2']},
    {why: 'several applications, a footer, and lines of the same person apart (eCandidat)',
        file: 'No dossier;Nom patronymique;Nom usuel;Prénom;Mail;Code formation;Libellé formation\nAB1;MARTIN;;Léa;l@exemple.fr;L1;Licence 1\nAB2;PETIT;;Zoé;z@exemple.fr;L1;Licence 1\n'
            + 'AB1;MARTIN;;Léa;L@EXEMPLE.fr;L2;Licence 2\nAB1;MARTIN;;Léa;l@exemple.fr;L2;Licence 2\nNombre de candidatures : 4\n',
        people: ['2+4+5 l@exemple.fr|MARTIN|Léa|l@exemple.fr|L1, L2', '3 z@exemple.fr|PETIT|Zoé|z@exemple.fr|L1'],
        issues: ['columnnumber', 'usernamefromemail.username', 'columnfallback.lastname', 'columnfallback.cohort', 'footerline@6', 'linesmerged@2']},
];
