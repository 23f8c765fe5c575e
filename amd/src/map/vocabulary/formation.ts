import type {Concept} from './concept';

/** What people will study, which is what cohorts are made of. */
export const formation: Concept = {name: 'formation', words: `
    licence, master, bachelor, domaine etude, field study, study field, voeu, form, course code, course name, course title, programme code,
    program code, formation libelle court, filiere demandee libelle, parcour libelle, degree course, vets, formation choisie, formation, cod etp,
    code etape, etape, libelle etape, lib etp, version etape, vet, cod vet, code vet, vdi, diplome prepare, parcour type, parcour, parcour demande,
    parcour souhaite, programme, program, programme etude, degree program, degree programme, course study, study program, study programme,
    curriculum, cursus, mention, filiere, filiere demandee, formation demandee, formation souhaitee, formation voulue, choix formation,
    studiengang, titulacion, carrera, corso laurea, curso, opleiding, training program, training, licence demandee, master demande,
    specialite demandee, voeu formation, formation voeu, formation admission, formation accueil, formation acceptee, formation inscription,
    intitule formation, major, track, diplome demande, diplome vise, formation visee, formation envisagee
`};

/** Groups people are put in besides. */
export const group: Concept = {name: 'group', words: `
    gruppen, grupo,
    div, year group, tutor group, home room, homeroom, td, tp, session, cour, course, grado, grade, groupe secondaire, atelier choisi, grp, gr,
    groupe, group, groupe td, groupe tp, voeu groupe, groupe candidat, promotion, promo, classe, class, division, section, team, equipe, liste,
    grupo, gruppe, gruppo, turma, groep, klasse, clase, classroom, session formation, member of, groupe classe, groupe affectation
`};

/** Moodle's own word. */
export const cohort: Concept = {name: 'cohort', words: `
    cohort, cohorte, cohort id, cohort idnumber, cohort name, cohorte moodle, id cohorte, kohorte, globale gruppe, coorte
`};
