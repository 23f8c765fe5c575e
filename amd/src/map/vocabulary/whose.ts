import type {Concept} from './concept';

/** The person the list is about. */
export const candidate: Concept = {name: 'candidate', words: `
    resident, residente, residant, residante, menor, invite, nominated, invitee, nouvel arrivant, newcomer, destinataire, recipient, client, mentore,
    mentoree, mentee, tutore, tutoree, filleul, filleule, parraine, postulant, postulante,
    volontaire, admis, admise, laureat, laureate, nomine, nominee, volunteer, admitted, enrollee, doctorante, patient, licencie, candidat,
    candidate, candidature, eleve, etudiant, apprenant, apprenti, alternant, stagiaire, inscrit, participant, beneficiaire, usager,
    utilisateur, user, student, pupil, learner, applicant, attendee, trainee, enfant, child, personne, person, individu, ind, etu, eleve
    majeur, alumno, estudiante, studente, studierende, aluno, schuler, leerling, member, membre, adherent, subscriber, registrant, lyceen,
    doctorant, futur etudiant, neo bachelier, coordonnee, coordonnee candidat, coordonnee personnelle, identite candidat, registered user,
    intern, impetrant, demandeur emploi, demandeuse emploi, benevole, salarie, salariee, employe, employee, collegien, collegienne, ecolier,
    ecoliere, jeune, mineur, licenciee, pensionnaire, alumni, alumnus, alumna, graduate, ancien eleve, auditeur, auditrice, cursist,
    deelnemer, teilnehmer, teilnehmerin, bewerber, bewerberin, kandidat, kandidatin, auszubildende, auszubildender, azubi, schulerin,
    mitglied, participante, solicitante, aspirante, inscrito, matriculado, allievo, allieva, iscritto, partecipante, candidato, candidata,
    estudante, formando, formanda, aluna, delegate, player, joueur, joueuse, athlete, etudiante, apprenante, apprentie, inscrite, adherente,
    utilisatrice, studenti, studentin, studierender, doctorand, doktorand, doktorandin, vacataire, identite, identity, personal identity,
    identite personne, personnal, profil candidat, profil etudiant
`};

/** Everybody else whose names and addresses stand in such lists. */
export const third: Concept = {name: 'third', words: `
    personne qui rempli, personne qui remplit, personne ayant rempli, personne ayant saisi, personne qui saisit, rempli par, remplie par, remplissant,
    remplisseur, saisie par, complete par, filled by, filled in by, completed by, person completing, person filling, form filler, declarant,
    declarante, suppleant, suppleante, remplacant, remplacante, substitute, deputy, ausgefullt von, cumplimentado por, compilato da, ice contact,
    ice name, ice email, ice phone, ice number, contact ice, =ice, prescripteur, prescriptrice, charge mission, chargee mission, charge recrutement,
    rh, drh, grh, hr, service rh, assistant, assistante,
    secretary, head teacher, headteacher, headmaster, headmistress, form tutor, class teacher, year head, head year, nominator, nominated by,
    submitted by, submitter, requester, demandeur, demandeuse, requested by, approver, approved by, approbateur, validateur, valideur,
    suiveur, carer, caregiver, stepfather, stepmother, step parent, foster, foster parent, grandmother, grandfather, aunt, uncle, oncle,
    tante, nourrice, nanny, vie scolaire, cpe principal, infirmerie, directeur memoire, maitre memoire, maitre, voogd, contactpersoon,
    noodcontact, sorgeberechtigte, sorgeberechtigter, erziehungsberechtigter, klassenlehrer, klassenlehrerin, betrieb, ausbildungsbetrieb,
    kontaktperson, notfall kontakt, representante, persona contacto, jefe, jefa, familiar, contatto, contatto emergenza, datore lavoro,
    referente scolastico, encarregado, werkgever, rodzic, opiekun, nauczyciel, foralder, vardnadshavare, larare, parrainage, apporteur, agence
    interim, chef projet, chef equipe, pilote, copilote, charge suivi, charge affaire, conseiller principal, educator, social worker,
    probation officer, case worker, case manager, key worker, parent email address, p 1, p 2, pere mere, representant 1, representant 2, repr,
    repres, titulaire autorite parentale, autorite parentale, detenteur, detentrice, adulte, adulte responsable, famille, foyer fiscal,
    ascendant, descendant, enfant charge, peer, pair, supplier, fournisseur, vendor, customer service, support, repondant, repondante,
    coordinator, coordinateur, coordinatrice, coordonnateur, rapporteur, signataire, buyer, acheteur, acheteuse, booker, contact person,
    personne ressource, personne contact, emergency name, expert, president, presidente, tresorier, co encadrant, promoteur, cotuteur,
    destinataire resultat, beneficiary owner, soutien, titulaire compte, guest of, plus one, accompanying person, binome, coequipier,
    parraineur, alternant maitre, responsable stage, responsable pedagogique, inscripteur, contractant, host, hote, moderator, moderateur,
    organisateur, organizer, organiser, responsable, resp, rl, resp legal, responsable legal, representant, representant legal, legal, parent,
    parental, parente, pere, mere, papa, maman, famille accueil, host family, foyer, tuteur, tutrice, tutor, tuteur legal, tutelle, guardian,
    legal guardian, mother, father, mom, mum, dad, family, parent 1, parent 2, belle mere, beau pere, grand parent, grand mere, grand pere,
    frere, soeur, fratrie, sibling, brother, sister, filiation, lien, lien parente, relation, relationship, kin, next kin, ayant droit,
    payeur, payer, billing, facturation, debiteur, referent, referente, personne referente, contact urgence, urgence, emergency, emergency
    contact, personne prevenir, prevenir, personne contacter, personne confiance, personne autorisee, contact parent, contact familial,
    contact famille, emergency person, employeur, employer, entreprise contact, maitre apprentissage, maitre stage, ma, apprenticeship master,
    chef entreprise, dirigeant, gerant, superviseur, supervisor, manager, line manager, n 1, superior, superieur, superieur hierarchique,
    hierarchique, chef service, chef, boss, encadreur, directeur these, directeur, directrice, director, codirecteur, conjoint, conjointe,
    epoux, epouse, mari, femme, spouse, husband, wife, partner, partenaire, concubin, garant, garante, guarantor, caution, cautionnaire,
    sponsor, parrain, marraine, professeur principal, prof, prof principal, pp, homeroom teacher, advisor, adviser, academic advisor,
    counselor, counsellor, conseiller, conseillere, coach, mentor, interprete, interpreter, traducteur, translator, accompagnateur,
    accompagnatrice, accompagnant, aesh, correspondant, correspondante, proviseur, proviseure, principal college, cpe, chef etablissement,
    secretaire, secretariat, gestionnaire, scolarite, administrateur, admin, medecin, doctor, physician, infirmier, infirmiere, assistante
    sociale, educateur, educatrice, travailleur social, jury, examinateur, correcteur, evaluateur, evaluator, recruteur, recruiter,
    recommandant, recommandation, recommender, referee, reference person, proprietaire, owner, createur, created by, modified by, cree par,
    modifie par, saisi par, inscrit par, invite par, invited by, invitant, inviter, assigned to, affecte a, suivi par, commercial, vendeur,
    sales rep, account owner, expediteur, sender, auteur, author, bearbeiter, padre, madre, tutore, genitore, genitori, responsabile,
    encarregado educacao, pai, mae, eltern, elternteil, vater, mutter, erziehungsberechtigte, vormund, notfall, notfallkontakt, ouder,
    verzorger, vader, moeder, emergencia, contacto emergencia, responsavel, apoderado, acudiente, betreuer, ansprechpartner, arbeitgeber,
    ausbilder, empresa contacto, opco, aidant, delegue, porteur, interlocuteur, interlocutrice, referrer, witness, temoin, heritier,
    mandataire, avocat, notaire, bailleur, logeur, hebergeur, colocataire, proche, entourage, membre famille, head of household, household, capitaine,
    rep legal, repr legal, r legal, rl 1, rl 2, legal rep, legal representative, tut, purchaser, cardholder, card holder, shipping, ship to,
    shipped to, bill to, billed to, delivery, livraison, livre a, facture a, titulaire carte, account holder, souscripteur, souscriptrice,
    acheteur billet, personne charge, adulte referent, assistante familiale, assistant familial, tiers digne confiance, administrateur ad hoc,
    curateur, curatrice, mandataire judiciaire, erasmus coordinator, mobility officer, international officer, responsable mobilite, contact
    partenaire, contact ecole, contact entreprise, contact rh, contact administratif, contact pedagogique, contact technique, contact
    facturation, contact comptable, contact financeur, financeur, principal investigator, lab head, host professor, promoter, promotor,
    begeleider, begeleidster, stagebegeleider, praktikumsbetreuer, praxisanleiter, klassenleitung, klassenlehrkraft, erzieher, notfallperson,
    ansprechperson, vorgesetzter, vorgesetzte, fuhrungskraft, rechnungsempfanger, einsender, tutora, conyuge, fiador, orientador, orientadora,
    maestro, maestra, directora, empleador, persona referencia, representante legal, coniuge, datore, docente referente, coordinatore,
    coordinatrice pedagogica, garante legale, responsavel legal, conjuge, empregador, diretor, diretora, encarregada, ouder 1, ouder 2,
    leerkracht, noodgeval, custodian, custodial, caretaker, chaperone, school contact, college contact, agency contact, recruiting agent,
    referral, referred by, reported by, line mgr, mgr, hr contact, hr manager, buddy, team lead, team leader, dean, registrar, captain, parent
    guardian, in case emergency, gp, dentist, consultant, therapist, co emprunteur, emprunteur, allocataire, assure principal, dirigeante,
    patron, patronne, gerante, formateur referent, chef departement, responsable formation, co directeur these, encadrante, tuteur entreprise,
    tuteur academique, tuteur pedagogique, tuteur universitaire, tuteur professionnel, superieure, superieure hierarchique, presidente jury,
    rapporteure, examinatrice, correctrice, surveillant, surveillante, psy en, conseiller orientation, documentaliste, coordo, prof doc, prof
    ref, enseignant referent, enseignant referente, professeur referent, enseignant accueil, professeur accueil, homologue, supervisor email,
    manager upn, verantwortlich, verantwortliche, verantwortlicher, begleitperson, begleitlehrer, begleitlehrkraft, elternkontakt, kontakt
    eltern, kontakt notfall, ehepartner, ehegatte, lebenspartner, burge, prufer, pruferin, gutachter, gutachterin, ausbilderin, betreuerin,
    praxispartner, nonno, nonna, fratello, sorella, zio, zia, moglie, marito, abuelo, abuela, hermano, hermana, esposo, esposa, tio, tia, avo,
    irmao, irma, esposa, marido, opa, oma, broer, zus, echtgenoot, echtgenote, contact nood, stagementor, praktijkbegeleider,
    werkplekbegeleider, studieloopbaanbegeleider, primary contact, secondary contact, main contact, alternate contact, other contact, personne
    joindre, personne appeler, personne avertir, personne alerter, personne contact urgence, joindre ca urgence, appeler ca urgence, contacter
    ca urgence, avertir, personne charger, person contact, person notify, notify
`};

/** Who works there: somebody else beside candidates, and whom a list is about that has nobody else. */
export const staff: Concept = {name: 'third', and: 'staff', words: `
    collaborateur, collaboratrice, agent, intervenant, intervenante, formateur, formatrice, enseignant, enseignante, professeur, teacher,
    lecturer, instructor, trainer, animateur, animatrice, colleague, collegue, docent, lehrkraft, lehrer, dozent, dozentin, insegnante,
    docente, profesor, profesora, professor, professora, leraar, moniteur, monitrice, staff, staff member, faculty member, encadrant
`};

/** Schools, firms and offices: their names and addresses are nobody's. */
export const organisation: Concept = {name: 'organisation', words: `
    etablissement, etab, lycee, college, ecole, school, high school, highschool, university, universite, faculte, faculty, institut, institute,
    academie, academy, cfa, uai, rne, entreprise, company, societe, organisation, organization, organisme, structure, association, club,
    federation, employer name, service, departement, direction, site, campus, antenne, composante, ufr, laboratoire, laboratory, business, firma,
    schule, escuela, scuola, escola, empresa, azienda, bedrijf, universidad, universita, institution, office, agency, agence, mission locale,
    pole emploi, france travail, rectorat, mairie, crous, account, workplace, bureau, instituto, hochschule, universitat
`};
