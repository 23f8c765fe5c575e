import type {Concept} from './concept';

/** Both names in one cell. */
export const fullname: Concept = {name: 'fullname', words: `
    civilite nom prenom, civ nom prenom, civilite prenom nom, civ prenom nom, titre nom prenom, title first last name, =cn, gecos, nom afficher, name display, =identite, nom complet, full name, fullname, complete name, display name, displayname, nom
    affiche, nom affichage, nom prenom, prenom nom, name surname, first last name, last first name, common name, commonname, nombre completo,
    nombre apellido, apellido nombre, nome completo, nome cognome, cognome nome, vollstandiger name, vor nachname, volledige naam, sortable
    name, sortablename, short name, shortname, nom entier, denomination, name first last, nom usuel prenom, billing name, participant name,
    attendee name, name original name, user full name, nomprenom, prenomnom, nomcomplet, anzeigename, nombre mostrar, nome visualizzato,
    weergavenaam, prenom nom famille, prenom nom usage, prenom nom naissance, prenom nom usuel, first name family name, first family name,
    name vorname, vorname name, vorname nachname, nachname vorname, voornaam achternaam, nome sobrenome, nombre primer apellido, prenom nom
    candidat, imie nazwisko, for efternavn, navn, namn, jmeno prijmeni
`};
