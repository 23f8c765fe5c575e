import {writeXlsx} from 'hucre/xlsx';
import {apart, candidates} from './people.mjs';
import {random} from './random.mjs';

/** Candidate data export: hundreds of columns in life, duplicate labels, school years, double spaces. */
export function candidateData() {
    const dice = random(11);
    const groups = [['L1-DROIT', 'Licence - Droit'], ['L1-ANGLAIS', 'Licence - LLCER Anglais'], ['L1-STAPS', 'Licence - STAPS']];
    const header = ['Candidat - Code', 'Candidat - Nom', 'Candidat - Prénom', 'Candidat - Prénom2', 'Candidat  - Prénom3',
        'Candidat - Sexe', 'Candidat - Date naissance', 'Coordonnées - Adresse mail', 'Coordonnées - Téléphone mobile',
        'Coordonnées - Téléphone mobile', 'Groupe candidat - Code', 'Groupe candidat - Libellé', 'Formation - Libellé',
        'Nom Etablissement origine 2024/2025', 'Nom Etablissement origine 2025/2026', 'Scolarité - Libellé', 'Scolarité - Libellé',
        'RL1 - Nom', 'RL1 - Prénom', 'RL1 - Adresse mail', 'Voeux - Date réponse', 'Voeux - État'];
    const rows = candidates().slice(60, 140).map(one => {
        const [code, label] = dice.pick(groups);
        const phone = `063998${dice.int(1000, 9999)}`;
        return [one.numero, one.nom.toUpperCase(), one.prenom, '', '', one.sexe, one.naissance, one.mail, phone, phone, code, label,
            label, 'Lycée d’exemple', 'Lycée d’exemple', 'Terminale', 'Première', one.nom, 'Parent',
            `parent.${one.numero}@exemple.org`, '02/06/2026', 'Accepté'];
    });
    return [header, ...rows];
}

/** Applications in eCandidat: one row each, so some people stand on two rows; a footer with one filled cell. */
export async function ecandidat() {
    const dice = random(13);
    const courses = [['M1-DROIT-2026', 'Master 1 Droit'], ['L1-ANGLAIS-2026', 'Licence 1 Anglais'], ['L1-DROIT-2026', 'Licence 1 Droit']];
    const header = ['No dossier', 'Civilité', 'Nom patronymique', 'Nom usuel', 'Prénom', 'Autre prénom', 'Date de naissance',
        'Mail', 'Téléphone', 'Code formation', 'Libellé formation', 'Statut du dossier', 'Date de réception', 'Décision'];
    const rows = candidates().slice(250, 290).flatMap((one, place) => {
        const first = dice.int(0, 2);
        const choices = place % 5 === 0 ? [first, (first + 1) % 3] : [first];
        return choices.map(choice => [`2026${String(place + 101).padStart(5, '0')}`, one.sexe === 'F' ? 'Mme' : 'M.',
            one.nom.toUpperCase(), place % 7 === 0 ? one.nom : '', one.prenom, '', one.naissance, one.mail, '0639980000',
            ...courses[choice], 'Complet', '15/05/2026', 'Favorable']);
    });
    const footer = [`Extraction du 16/06/2026, ${rows.length} candidatures`];
    const day = new Date('2026-06-16T08:00:00Z');
    return Buffer.from(await writeXlsx({
        sheets: [{name: 'Candidatures', rows: [header, ...rows, footer]}],
        properties: {title: 'Candidatures', creator: 'eCandidat', created: day, modified: day},
    }));
}

/** The file of the written procedure, cohort by idnumber, by name, and none. */
export function procedure() {
    const cohorts = ['L1-DROIT-2026', 'Parcoursup 2026', ''];
    const rows = candidates().slice(140, 170).map((one, place) => [one.mail, one.nom, one.prenom, one.mail, cohorts[place % 3]]);
    return [['username', 'lastname', 'firstname', 'email', 'cohort'], ...rows];
}

/** Accounts made in advance, nobody written to: password in the file. */
export function noMail() {
    const dice = random(17);
    const rows = apart().slice(0, 30).map(one => [one.numero, one.nom, one.prenom, one.mail, 'PARCOURSUP-2026', 'manual',
        `Prelude-${dice.int(1000, 9999)}!`]);
    return [['username', 'lastname', 'firstname', 'email', 'cohort', 'auth', 'password'], ...rows];
}

/** Numbers after a spreadsheet had its way with them; the last one cannot be repaired by anyone. */
export function damagedNumbers() {
    const shapes = [n => `="${n}"`, n => `${n}.0`, n => `${n.slice(0, 3)}\u202f${n.slice(3)}`, n => `${n.slice(0, 3)}\u00a0${n.slice(3)}`,
        n => ` ${n} `, n => `${n[0]},${n.slice(1, 3)}E+05`];
    const rows = candidates().slice(200, 212).map((one, place) => [shapes[place % shapes.length](one.numero), one.nom, one.prenom, one.mail]);
    return [['Numéro', 'Nom', 'Prénom', 'Adresse mail'], ...rows];
}

/** Four columns of a hand-made list. */
export function simple(from, to) {
    return [['Numéro', 'Nom', 'Prénom', 'Adresse mail'],
        ...candidates().slice(from, to).map(one => [one.numero, one.nom, one.prenom, one.mail])];
}
