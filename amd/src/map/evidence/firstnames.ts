/** First names so frequent that a column with some of them is one of first names. */
const FIRST_NAMES = new Set((
    'emma lea manon camille chloe ines sarah jade louise lina alice julie marie clara lucie anais oceane pauline laura mathilde juliette '
    + 'eva zoe elise margaux romane noemie celia lola maelle nina agathe jeanne elodie helene sofia yasmine amina fatima aicha lucas hugo '
    + 'thomas theo louis enzo leo nathan mathis jules arthur gabriel raphael paul antoine alexandre maxime clement tom adam baptiste '
    + 'romain quentin noah ethan valentin victor benjamin nicolas pierre simon martin adrien axel samuel oscar yanis mehdi mohamed '
    + 'ibrahim rayan amine bastien dylan kevin florian tristan loic yann gael malo jean max anna ana luc sophie charlotte justine '
    + 'marion eloise rose ambre assia nour salome iris elena maria john david daniel michael james robert william peter lukas felix jonas '
    + 'anne caroline celine isabelle nathalie catherine christine sylvie aurelie emilie audrey melanie stephanie virginie delphine sandrine marine '
    + 'lou coline solene maeva ophelie tiphaine morgane erwan ronan yannick sebastien guillaume jerome julien mickael jonathan jeremy fabien cedric '
    + 'ludovic aurelien damien corentin kylian sacha bilal younes karim rachid khadija mariam aminata mamadou ousmane awa linh '
    + 'leon julia lena hannah sophia mia giulia francesca marco luca carlos jose juan pedro joao'
).split(' '));

/** Whether a cell is, or starts with, a first name that many people have. */
export function isUsualFirstName(cell: string): boolean {
    const word = /^[\p{L}\p{M}]+/u.exec(cell)?.[0] ?? '';
    return word.length > 1 && FIRST_NAMES.has(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
}
