import type {Concept} from './concept';

/** The number of a candidate at Parcoursup, which is the username there. */
export const number: Concept = {name: 'number', words: `
    numero cand, no cand, cand, num cand, cod cand, numero candidat, num candidat, candidat code, code candidat, codecandidat,
    numero parcoursup, numero dossier, num dossier, numero dossier parcoursup, numero dossier candidat, dossier parcoursup, parcoursup,
    identifiant parcoursup, id parcoursup, code parcoursup, ref parcoursup, reference parcoursup, identifiant candidat, id candidat, candidat id,
    candidat identifiant, candidat numero, dossier numero, candidate number, candidate id, candidate no, candidate code,
    numero inscription parcoursup, no candidat, no parcoursup, no dossier parcoursup, numero psup, id psup, psup, numero apb, reference candidat,
    ref candidat, numero candidature parcoursup, applicant id, applicant number, application number, numero voeu candidat, matricule candidat
`};

/** “Number” and nothing else: a candidate's at Parcoursup when it looks like one, or only the line's. */
export const numero: Concept = {name: 'numero', words: 'numero, num, nr'};

/** Numbers that may be a login or not: a person has to say. */
export const student: Concept = {name: 'student', words: `
    network id,
    user name original name, account name, pseudo, pseudonyme, screen name, user code, code acces, identifiant acces, no dossier, numero
    etudiant, num etudiant, no etudiant, code etudiant, cod etu, codetu, code etu, num etu, numetu, numero etu, no etu, id etu, code nip, nip,
    codenip, numero apogee, code apogee, no apogee, num apogee, apogee, matricule, numero matricule, student id, student number, student no,
    studentid, student code, id etudiant, identifiant etudiant, etudiant id, id student, etudid, etud id, id number, idnumber, numero
    identification, numero eleve, num eleve, no eleve, id eleve, identifiant eleve, eleve id, code eleve, numero interne, identifiant interne,
    internal id, internal number, person id, personid, id personne, numero personne, identifiant personne, code apprenant, id apprenant,
    numero apprenant, identifiant apprenant, employee id, employee number, employeeid, employeenumber, employeid, matricule agent, numero
    agent, member id, membership number, numero adherent, numero licence, licence numero, numero carte, numero badge, carte etudiant, numero
    carte etudiant, user id, userid, id utilisateur, utilisateur id, participant id, id participant, registration number, registration id,
    numero inscription, no inscription, enrollment number, enrolment number, numero dossier ecandidat, numero ecandidat, no ecandidat, numero
    candidature, no candidature, matrikelnummer, matricola, numero matricola, studentnummer, numero expediente, numero alumno, numero aluno,
    school id, sis user id, sis id, integration id, external id, externalid, id externe, identifiant externe, reference, ref, reference
    dossier, ref dossier, unique id, key, record id, customer id, client id, id client, numero client, guid, uuid, object id, immutable id, id
    unique, supann etu id, supannetuid, numero contrat, source id, numero registro, legajo, codigo estudiante, codigo alumno, carne, carnet,
    expediente, matriculation number, matric no, matriculation no, enrolment no, enrollment no, roll no, roll number, admission no, admission
    number, ucas id, ucas number, personal id, sap id, sap number, badge, badge number, card number, barcode, code barre, library card, staff
    id, staff number, personnel number, personalnummer, mitgliedsnummer, teilnehmernummer, bewerbernummer, schulernummer, studierendennummer,
    kennnummer, codice studente, numero tessera, tessera, numero processo, numero estudante, numero socio, identifiant technique, id
    technique, identifiant fiche, id fiche, contact id, id contact, lead id, person number, campus id, banner id, emplid, empl id, pidm,
    numero usager, id usager, numero permanent, code permanent, numero beneficiaire, identifiant beneficiaire, id beneficiaire, numero
    salarie, id salarie, matricule rh, code client, code adherent, numero lecteur, code lecteur, identifiant pole emploi, numero pole emploi,
    identifiant france travail, numero allocataire, numero stagiaire, code stagiaire, id stagiaire, numero alternant, id inscription,
    identifiant inscription, numero immatriculation, immatriculation, numero personnel, numero auditeur, identifiant ecandidat, numero
    patient, id patient, numero participant, participant number, participant no, member number, member no, numero membre, id membre, volunteer
    id, user number, numero utilisateur, person no, student number id, uniqueid, identifiant unique, unique identifier, unique number, numero
    unique, numero anonymat, anonymat, code anonymat, numero identite, id person, id eleve ent, leerlingnummer, stamnummer, studentennummer,
    relatienummer, personeelsnummer, lidnummer, numer albumu, numer indeksu, studentnumber, leerling nummer, matrikelnr, matrikel, matr, matr
    nr, immatrikulationsnummer, martikelnummer, nummer, numer, nro, nombre ordre
`};

/** The number of the national register of students; never a username unasked. */
export const ine: Concept = {name: 'ine', words: `
    ine, numero ine, no ine, code ine, num ine, identifiant national, identifiant national etudiant, identifiant national eleve, ine bea, ine
    rnie, bea, nne, cod nne, nnei, cod nni, nni, numero national, id national, ine apprenant, ine etudiant, supann code ine, national id,
    national student number, cod nne ind, code nne, identifiant ine, ine confirme, ine provisoire, cne, massar, code massar, cin, cni, dni,
    nif, nie, cpf, cedula, documento, documento identidad, numero documento, documento identita, codice fiscale, passport number, numero
    passeport, passport no, numero carte identite, id card number, identity card number, steuer id, pesel, bsn, burgerservicenummer,
    personnummer, fodselsnummer, aadhaar, uln, unique learner number, unique pupil number, numero ine bea, ine ou bea, numero bea, code bea,
    id nationale, numero identifiant national, identifiant eleve national, nis, numero securite sociale, securite sociale, numero secu, nir,
    nss, social security number, ssn, national insurance number, ni number, numero insee, national number, registre national, numero registre
    national, niss, avs, numero avs, ahv nummer, upn
`};

/** A word that says “number” or “code” of whatever stands beside it. */
export const id: Concept = {name: 'id', words: 'id, code, cod, codice, codigo, kod, no, number, identifier, key id, entity id'};
