import type {Concept} from './concept';

export const lastname: Concept = {name: 'lastname', words: `
    nom, lastname, last name, surname, sur name, family name, familyname, nom famille, patronyme, lname, l name, sn, apellido, apellido paterno,
    primer apellido, nachname, familienname, zuname, cognome, sobrenome, apelido, ultimo nome, achternaam, familienaam, efternamn, nazwisko, lib nom,
    last, nom complet famille, nome familia, nm
`};

/** Says “name” and leaves open which: of a person alone it may be either or both. */
export const name: Concept = {name: 'name', words: 'name, nombre, nome, naam, namn, imie nazwisko'};
