import type {Concept} from './concept';

/** Which of several names, addresses or choices it is. */
export const which: readonly Concept[] = [
    {name: 'use', words: `
        usage, usuel, usuelle, usu, marital, nom epouse, epouse nom, preferred, prefere, preferee, chosen, choisi, usage name, used, courant,
        legal preferred, d usage, mariage, married, nom marie, etat civil usage, d epouse
    `},
    {name: 'birth', words: `
        naissance, patronymique, patronymic, pat, birth, nais, jeune fille, maiden, birthname, geburtsname, nacimiento, nascimento, nascita,
        etat civil, legal name, legal last name, legal first name, civil, civile, born, officiel, official
    `},
    {name: 'personal', words: `
        personnel, personnelle, perso, personal, private, prive, privee, privat, personale, particulier, home, domicile, propre, individuel,
        individuelle
    `},
    {name: 'institutional', words: `
        institutionnel, institutionnelle, institutional, universitaire, academique, academic, professionnel, professionnelle, pro, professional,
        work, interne, scolaire, ent, etudiante, campus mail, univ, dienstlich, institucional, organisationnel, office 365, unicaen, upn,
        user principal name, userprincipalname, eppn
    `},
    {name: 'first', words: `
        premier, premiere, 1 er, 1 ere, principal, principale, primary, main, 1 st, first choice, prioritaire, prio
    `},
    {name: 'further', words: `
        deuxieme, second, seconde, secondaire, secondary, troisieme, third, alternatif, alternative, alternate, autre, other, additional,
        supplementaire, secour, recuperation, recovery, backup, 2 eme, 2 nd, 3 eme, 2 e, 3 e, 3 rd, quatrieme, bis, suivant, zweite, segunda,
        segundo, complementaire, old, ancien, ancienne, previous, precedent, precedente, former, anterieur, anterieure, obsolete, perime
    `},
    {name: 'confirmation', words: `
        confirmation, confirmer, confirm, confirme, confirmee, verification, verifier, verify, repeat, repeter, repetez, retype, ressaisir,
        ressaisissez, saisir nouveau, confirmez, retapez, bestatigung, confermar, confirmar
    `},
    {name: 'wanted', words: `
        demande, demandee, souhaite, souhaitee, voulu, voulue, vise, visee, choisie, envisage, envisagee, admission, accepte, acceptee, propose,
        proposee, accueil, future, requested, chosen program, desired, affectation, cible, retenu, retenue, inscription, preparee, prepare, suivi,
        suivie, actuel, actuelle, current, enrolled, affecte, affectee
    `},
    {name: 'origin', words: `
        origine, provenance, dernier, derniere, last attended, anterieure scolarite, an passe, annee precedente, n 1 annee, acces, obtenu, obtenue,
        of origin, home institution, frequente, frequentee
    `},
    {name: 'code', words: 'abrege, sigle, abreviation, court'},
    {name: 'label', words: 'libelle, lib, label, intitule, denomination formation, long, description formation'},
];
