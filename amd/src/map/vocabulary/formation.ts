import type {Concept} from './concept';

/** What people will study, which is what cohorts are made of. */
export const formation: Concept = {name: 'formation', words: `
    formation libelle court, parcour libelle, vets, formation, cod etp, code etape, etape, libelle etape, lib etp, version etape, vet, cod
    vet, code vet, vdi, parcour type, parcour, filiere, studiengang, corso laurea, voeu formation, formation voeu, intitule formation,
    studienfach, fachrichtung, studienrichtung, opleidingsnaam, studierichting, kierunek, kierunek studiow, utbildning, lib vet, lib web
    vet, lib web etape, intitule diplome, intitule parcour, libelle formation, code parcour, lib parcour, course applied, course of study,
    studien gang, formation code, code filiere, libelle filiere, lib filiere, parcour formation
`};

/** What may be what they study as well as what they have, teach or pay. */
export const formationMaybe: Concept = {name: 'formation', and: 'vague', words: `
    licence, master, bachelor, domaine etude, field study, study field, form, course code, course name, course title, programme code,
    program code, degree course, programme, program, programme etude, degree program, degree programme, course study, study program, study
    programme, curriculum, cursus, mention, titulacion, carrera, curso, opleiding, training program, training, major, track, plan estudio,
    programa, programa academico, corso, corso studio, corso studi, laurea, indirizzo studio, libelle diplome, lib diplome, specialite
    master, mention master, cursus libelle, domaine formation, degree title, programme title, program title, programme name, program name,
    program of study, licenciatura, grado, titulacion grado, estudios, annee formation, niveau formation suivie
`};

/** The one of several that was asked for or got. */
export const formationWanted: Concept = {name: 'formation', and: 'wanted', words: `
    voeu, filiere demandee libelle, formation choisie, diplome prepare, parcour demande, parcour souhaite, filiere demandee, formation
    demandee, formation souhaitee, formation voulue, choix formation, licence demandee, master demande, specialite demandee, formation
    admission, formation accueil, formation acceptee, formation inscription, diplome demande, diplome vise, formation visee, formation
    envisagee, filiere souhaitee, filiere choisie, parcour choisi, cursus demande, cursus souhaite, licence souhaitee, licence choisie, master
    souhaite, master choisi, formation demandee candidat, programme demande, programme souhaite, parcour vise, filiere visee, formation
    retenue, formation proposee, formation affectee, diplome souhaite, course applied for, programme applied for, program applied for,
    intended program, intended course, formation integree, parcour retenu, studienwunsch, wunschstudiengang, carrera solicitada, formation
    preparee, formation future, parcour accueil, filiere accueil
`};

/** Groups people are put in besides. */
export const group: Concept = {name: 'group', words: `
    gruppen, grupo, div, year group, tutor group, home room, homeroom, td, tp, session, cour, course, grado, grade, groupe secondaire, atelier
    choisi, grp, gr, groupe, group, groupe td, groupe tp, voeu groupe, groupe candidat, promotion, promo, classe, class, division, section,
    team, equipe, liste, grupo, gruppe, gruppo, turma, groep, klasse, clase, classroom, session formation, groupe classe, groupe
    affectation, turmas, seccion, sezione, seccao, seminargruppe, lerngruppe, equipo, squadra, grupo clase, tutorgroup, form group, reg group,
    registration group, demi groupe, sous groupe, groupe langue, groupe projet, groups, gruppi, grupper, lesgroep, klasgroep, gruppo classe,
    grupo td, grupo practica, class name, class code, class group, section name, lehrgruppe, kurs, kursgruppe, groupe cm, groupe cours, equipe
    projet, groepen, grupy, grup, klas, klasa, ryhma, skupina, gruppenname, group name, nom groupe, groupe repere, comision, equipe td, groupe
    tutorat, groupe ecue, gr td, gr tp, groupe a
`};

/** Moodle's own word. */
export const cohort: Concept = {name: 'cohort', words: `
    cohort, cohorte, cohort id, cohort idnumber, cohort name, cohorte moodle, id cohorte, kohorte, globale gruppe, coorte
`};
