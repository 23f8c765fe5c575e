import type {Concept} from './concept';

/** Which of several names, addresses or choices it is. */
export const which: readonly Concept[] = [
    {name: 'use', and: 'lastname', words: `
        nom epouse, epouse nom, nom marie, nom mariee, nom marital, etat civil usage, married name, nom femme mariee, nom mariage, nom
        apre mariage, ehename, married surname, apellido casada, cognome coniugata, cognome acquisito, nome casada, nom femme, nom usite,
        nom porte, nom usag, nom us, nom marit, nom epoux, nom ep, gehuwde naam, naam partner, nom conjugal, name used, preferred last
        name, preferred surname, preferred family name, chosen last name, nom couramment utilise, nom familier, nom usager courant, nom usage ou epoux, nom usage ou
        epouse, nom usage ou marie, usage ou epoux, usage ou epouse, nom epoux ou usage, nom epouse ou usage, nom marital ou usage
    `},
    {name: 'birth', and: 'lastname', words: `
        legal last name, legal surname, legal family name, nom etat civil, nom legal, nom jeune fille, maiden name, birth name, birthname,
        geburtsname, name birth, nom officiel, official last name, civil last name, official surname, family name birth
    `},
    {name: 'birth', and: 'firstname', words: `
        legal first name, legal given name, legal forename, prenom etat civil, prenom legal, prenom officiel, official first name, prenom civil
    `},
    {name: 'use', and: 'firstname', words: `
        preferred first name, preferred name, prenom choisi, prenom prefere, known as, preferred forename, chosen name, usual first name
    `},
    {name: 'use', words: `
        usage, usuel, usuelle, usu, marital, preferred, prefere, preferee, chosen, choisi, usage name, used, courant, legal preferred, d
        usage, mariage, married, etat civil usage, d epouse, usite, usitee, utilise, courante, usual
    `},
    {name: 'birth', words: `
        naissance, patronymique, patronymic, pat, birth, nais, jeune fille, maiden, nacimiento, nascimento, nascita, etat civil, legal
        name, civil, civile, born, officiel, official, filiation nom, fille, jf, natal, celibataire
    `},
    {name: 'personal', words: `
        personnel, personnelle, perso, personal, private, prive, privee, privat, personale, particulier, home, domicile, propre,
        individuel, individuelle, personnelles, personnels, propio, particular, privat adresse, prive mail
    `},
    {name: 'institutional', words: `
        institutionnel, institutionnelle, institutional, universitaire, academique, academic, professionnel, professionnelle, pro,
        professional, work, interne, scolaire, ent, etudiante, campus mail, univ, dienstlich, institucional, organisationnel, office 365,
        unicaen, user principal name, userprincipalname, eppn, corporate, company mail, universitaria, universitario, ateneo,
        universitat mail, hochschul, instelling, unternehmen, firmen, u pec, academica, academico
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
        origine, provenance, dernier, derniere, last attended, anterieure scolarite, an passe, annee precedente, n 1 annee, acces, obtenu,
        obtenue, of origin, home institution, frequente, frequentee, frequentee actuellement, en cour, anterieur diplome, dernier diplome,
        diplome obtenu, titre acces, diplome acces, formation acces, actuellement, scolarite, previous study, prior, prior study, prior
        degree, previous degree, highest degree, last degree, herkunft, vorbildung, procedencia, provenienza, proveniencia, estudios
        previos, titulo acceso, formation actuelle, formation suivie, etude actuelle, classe actuelle, terminale
    `},
    {name: 'code', words: 'abrege, sigle, abreviation, court'},
    {name: 'label', words: 'libelle, lib, label, intitule, denomination formation, long, description formation'},
];
