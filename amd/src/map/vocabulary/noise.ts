import type {Concept} from './concept';

/** What titles say without saying anything about their column: that it must be filled in, what to write, politeness. */
export const noise: Concept = {name: 'noise', words: `
    obligatoire, oblig, requis, requise, required, mandatory, facultatif, facultative, optionnel, optionnelle, optional, champ, champ
    obligatoire, field, valeur, value, merci, svp, indiquer, indiquez, saisir, saisissez, entrer, entrez, renseigner, renseignez, precisez,
    preciser, ecrire, ecrivez, donner, donnez, enter, please, provide, type here, insert, quel, quelle, what, which, is, est, etre, sont, are,
    vous, you, we, nous, tu, te, ton, ta, demandez, demander, souhaitez, voulez, want, apply, applying, postulez, inscrivez, en majuscule,
    majuscule, capitale, minuscule, capital letter, uppercase, lettre, format, jj, mm, aaaa, yyyy, dd, hh, ex, exemple, example, eg, ie, etc,
    csv, import, export, moodle, read only, upload only, max, caractere, char, character, colonne, column, donnee, data, info, information,
    renseignement, infos, fiche, detail, general, generale, generales, general information, base, text field, texte libre, string, varchar,
    unique, same, meme, identique, toute, tout, tous, all, actuel mail, actif mail, courant mail, valide svp, complet obligatoire, new,
    nouveau, nouvelle, joindre, contacter, envoi, correspondance, communication, individuelle saisie, saisie, declare, declaree, selon, dans,
    sur, avec, sans, par, pour, for, with, in, on, at, to, by, from, this, that, ce, cette, ces, qui, que, quoi, dont, ou, or, and, si, if,
    only, pas, not, non, oui, yes, attribute, property, properties, contact info, contact information, contact detail, coordonnees
    personnelles
`};
