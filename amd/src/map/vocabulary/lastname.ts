import type {Concept} from './concept';

export const lastname: Concept = {name: 'lastname', words: `
    last surname, surname last, last family, family last,
    nazwisko, efternavn, etternavn, sukunimi, prijmeni, priezvisko, vezeteknev, csaladnev, =nume, nume familie, soyad, soyadi,
    abizena, abizenak, επωνυμο, фамилия, прізвище, اللقب, اسم العائلة, 姓, 姓氏, =ho, apellido paterno materno, primer apellido segundo
    apellido, perekonnanimi, uzvard, pavarde, prezime, priimek, nom fam, nomfam, =family, lastnm, name last, =student last, surname name,
    apellido familia, =sn, =last, nachnam, nom, lastname, last name, surname, sur name, family name, familyname, nom famille, patronyme,
    lname, apellido, apellido paterno, primer apellido, nachname, familienname, zuname, cognome, sobrenome, apelido, ultimo nome, achternaam,
    familienaam, efternamn, lib nom, nom complet famille, nome familia, nm, lst name, last nm, nom patro, cognomi, familien name,
    lastname s, nom etat, nom maj, apellidos, apellido 1, cognome 1, nazwiska, achter naam, =nachn, =famille, =surn, sirname, lastame, fam
    name, famname, fam nom
`};

/** Family names where `nom` is the given one. */
export const cognom: Concept = {name: 'lastname', and: 'catalan', words: 'cognom, llinatge, primer cognom, =1 er cognom, =1 r cognom'};

/** Says “name” and leaves open which: of a person alone it may be either or both. */
export const name: Concept = {name: 'name', words: 'name, nombre, nome, naam, namn, imie nazwisko'};
