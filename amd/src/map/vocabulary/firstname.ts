import type {Concept} from './concept';

export const firstname: Concept = {name: 'firstname', words: `
    first given, given first,
    imie, fornavn, etunimi, jmeno, krestni jmeno, =meno, keresztnev, utonev, prenume, =ad, =adi, izena, ονομα, имя, ім я, الاسم الاول, 名, 名字,
    =ten, eesnimi, =vard, vardas, =ime, firstnm, prenom 1 er, voornamen, name first, =student first, name given, pren, =first, =given, first
    name student, prenom, firstname, first name, given name, givenname, forename, fore name, christian name, prenom usuel, pr 1, prn, fname, f
    name, vorname, rufname, nombre pila, nombre propio, primer nombre, primeiro nome, nome proprio, prenome, voornaam, roepnaam, fornamn,
    premier prenom, prnm, petit nom, frst name, fist name, nomi, primo nome, nombre 1, vornamen, prenom courant, prenom principal, calling
    name, first forename, prenom usite, pnom, prnom, prenon, =prn, =forenam, nome batismo, imiona, voor naam, roep naam, firstname s, fname s,
    1 er prenom, prenom 1
`};

/** Names besides the first one, which no account has a place for. */
export const furtherNames: Concept = {name: 'other', words: `
    middle name, middlename, middle initial, initial, autre prenom, prenom suivant, nickname, nick name, surnom, alias, alternate name,
    alternatename, phonetic, firstnamephonetic, lastnamephonetic, pronunciation, suffix, name suffix, title, titre,
    initiale, deuxieme prenom, troisieme prenom, second prenom, segundo nombre, second name, preferred pronoun, pronom,
    pronoun, zweiter vorname, tweede voornaam
`};

/** The other half of a family name or what stands before it, which the place for one has to hold as well. */
export const furtherLastNames: Concept = {name: 'lastname', and: 'further', words: `
    segundo apellido, apellido materno, second last name, second surname, apellido 2, cognome 2, prefix,
    name prefix, last name prefix, surname prefix, particule, particule nom, nom particule, tussenvoegsel, tussenvoegsels, voorvoegsel, voorvoegsels,
    namenszusatz, namensvorsatz, vorsatzwort, adelszusatz
`};
