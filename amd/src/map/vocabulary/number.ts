import type {Concept} from './concept';

/** The number of a candidate at Parcoursup, which is the username there. */
export const number: Concept = {name: 'number', words: `
    numero cand, no cand, cand, num cand, cod cand, numero, num, nr, numero candidat, num candidat, candidat code, code candidat, codecandidat,
    numero parcoursup, numero dossier, num dossier, numero dossier parcoursup, numero dossier candidat, dossier parcoursup, parcoursup,
    identifiant parcoursup, id parcoursup, code parcoursup, ref parcoursup, reference parcoursup, identifiant candidat, id candidat, candidat id,
    candidat identifiant, candidat numero, dossier numero, candidate number, candidate id, candidate no, candidate code,
    numero inscription parcoursup, no candidat, no parcoursup, no dossier parcoursup, numero psup, id psup, psup, numero apb, reference candidat,
    ref candidat, numero candidature parcoursup, applicant id, applicant number, application number, numero voeu candidat, matricule candidat
`};

/** Numbers that may be a login or not: a person has to say. */
export const student: Concept = {name: 'student', words: `
    user name original name,
    account name, pseudo, pseudonyme, screen name, user code, code acces, identifiant acces,
    no dossier, numero etudiant, num etudiant, no etudiant, code etudiant, cod etu, codetu, code etu, num etu, numetu, numero etu, no etu, id etu,
    code nip, nip, codenip, numero apogee, code apogee, no apogee, num apogee, apogee, matricule, numero matricule, student id, student number,
    student no, studentid, student code, id etudiant, identifiant etudiant, etudiant id, id student, etudid, etud id, id number, idnumber,
    numero identification, numero eleve, num eleve, no eleve, id eleve, identifiant eleve, eleve id, code eleve, numero interne,
    identifiant interne, internal id, internal number, person id, personid, id personne, numero personne, identifiant personne, code apprenant,
    id apprenant, numero apprenant, identifiant apprenant, employee id, employee number, employeeid, employeenumber, employeid, matricule agent,
    numero agent, member id, membership number, numero adherent, numero licence, licence numero, numero carte, numero badge, carte etudiant,
    numero carte etudiant, user id, userid, id utilisateur, utilisateur id, participant id, id participant, registration number, registration id,
    numero inscription, no inscription, enrollment number, enrolment number, numero dossier ecandidat, numero ecandidat, no ecandidat,
    numero candidature, no candidature, matrikelnummer, matricola, numero matricola, studentnummer, numero expediente, numero alumno, numero aluno,
    school id, sis user id, sis id, integration id, external id, externalid, id externe, identifiant externe, reference, ref, reference dossier,
    ref dossier, unique id, key, record id, customer id, client id, id client, numero client, guid, uuid, object id, immutable id, id unique,
    supann etu id, supannetuid, numero contrat, source id
`};

/** The number of the national register of students; never a username unasked. */
export const ine: Concept = {name: 'ine', words: `
    ine, numero ine, no ine, code ine, num ine, identifiant national, identifiant national etudiant, identifiant national eleve, ine bea, ine rnie,
    bea, nne, cod nne, nnei, cod nni, nni, numero national, id national, ine apprenant, ine etudiant, supann code ine, national id,
    national student number, cod nne ind, code nne, identifiant ine, ine confirme, ine provisoire
`};

/** A word that says “number” or “code” of whatever stands beside it. */
export const id: Concept = {name: 'id', words: 'id, code, cod, no, number, identifier, key id, entity id'};
