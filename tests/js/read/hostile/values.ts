import type {HostileCase} from './case';

const head = 'Numéro;Nom;Prénom;Adresse mail\n';
const one = (number: string, why: string, username: string, issues: readonly string[] = []): HostileCase =>
    ({why, file: `${head}${number};MARTIN;Léa;l@exemple.fr\n`, people: [`2 ${username}|MARTIN|Léa|l@exemple.fr`], issues});
const mail = (address: string, why: string, email: string, issues: readonly string[] = []): HostileCase =>
    ({why, file: `${head}1001;MARTIN;Léa;${address}\n`, people: [`2 1001|MARTIN|Léa|${email}`], issues});

export const values: readonly HostileCase[] = [
    one('0812345', 'zeros in front stay', '0812345'),
    one('"=""0812345"""', 'a number kept by a formula', '0812345'),
    one('="0812345"', 'the same without CSV quotes', '0812345'),
    one('812345.0', 'a number that became a decimal one', '812345', ['numbertidied@2.username']),
    one('812345,0', 'the same with a French comma', '812345', ['numbertidied@2.username']),
    one('812 345', 'a plain space inside', '812345', ['numbertidied@2.username']),
    one('812\u00A0345', 'a no-break space inside', '812345', ['numbertidied@2.username']),
    one('812\u202F345', 'a narrow no-break space inside', '812345', ['numbertidied@2.username']),
    one(' \u200B812345\t', 'zero-width and white space around', '812345'),
    one("'812345", 'a mark of text that protects no formula is a character Moodle would drop', "'812345", ['usernamechars@2.username']),
    one('8,12E+11', 'scientific form, French: cannot be repaired', '8,12e+11', ['numberscientific@2.username']),
    one('8.12E+05', 'scientific form', '8.12e+05', ['numberscientific@2.username']),
    one('########', 'a column too narrow when it was printed', '########', ['usernamechars@2.username', 'spreadsheeterror@2.username']),
    one('#REF!', 'a broken formula', '#ref!', ['usernamechars@2.username', 'spreadsheeterror@2.username']),
    one('Jean.Dupont+psup', 'Moodle would drop the plus and the person could not log in', 'jean.dupont+psup', ['usernamechars@2.username']),
    mail('Lea.MARTIN@Exemple.FR', 'capitals stay as they are', 'Lea.MARTIN@Exemple.FR'),
    mail(' l@exemple.fr\u00A0', 'white space around', 'l@exemple.fr'),
    mail("o'neil@exemple.fr", 'an apostrophe is allowed', "o'neil@exemple.fr"),
    mail('l+psup@exemple.fr', 'a plus is allowed', 'l+psup@exemple.fr'),
    mail('mailto:l@exemple.fr', 'a link: never changed silently', 'l@exemple.fr', ['emailunwrapped@2.email']),
    mail('Léa <l@exemple.fr>', 'a name around it', 'l@exemple.fr', ['emailunwrapped@2.email']),
    mail('Jean Petit <l@exemple.fr>', 'somebody else’s name around it', 'Jean Petit <l@exemple.fr>', ['emailsyntax@2.email']),
    mail('l@exemple.fr / m@exemple.fr', 'two in one cell', 'l@exemple.fr / m@exemple.fr', ['emailseveral@2.email']),
    mail('léa@exemple.fr', 'an accent', 'léa@exemple.fr', ['emailsyntax@2.email']),
    mail('l@exemple', 'no dot', 'l@exemple', ['emailsyntax@2.email']),
    mail('ines.hebert@', 'cut after the @', 'ines.hebert@', ['emailsyntax@2.email']),
    mail('pas de mail', 'a remark', 'pas de mail', ['emailsyntax@2.email']),
    mail('', 'none', '', ['emailmissing@2.email']),
    {why: 'tags in a name', file: `${head}1001;<b>MARTIN</b>;<script>alert(1)</script>;l@exemple.fr\n`,
        people: ['2 1001|<b>MARTIN</b>|<script>alert(1)</script>|l@exemple.fr'], issues: ['namemarkup@2.lastname', 'namemarkup@2.firstname', 'namedigits@2.firstname']},
    {why: 'an e-mail in the name column', file: `${head}1001;l@exemple.fr;Léa;MARTIN\n`, people: ['2 1001|l@exemple.fr|Léa|MARTIN'],
        issues: ['emailsyntax@2.email', 'columnsswapped@2.lastname']},
    {why: 'a soft hyphen and a right-to-left mark nobody sees', file: `${head}1001;MAR\u00ADTIN;\u202ELéa;l@exemple.fr\n`, people: ['2 1001|MARTIN|Léa|l@exemple.fr']},
    {why: 'the same e-mail in another case, two people: both are told', file: `${head}1001;MARTIN;Léa;x@exemple.fr\n1002;PETIT;Lia;X@EXEMPLE.fr\n`,
        people: ['2 1001|MARTIN|Léa|x@exemple.fr', '3 1002|PETIT|Lia|X@EXEMPLE.fr'], issues: ['duplicateemail@2.email', 'duplicateemail@3.email']},
    {why: 'the same number, two people', file: `${head}1001;MARTIN;Léa;x@exemple.fr\n1 001;PETIT;Lia;y@exemple.fr\n`,
        people: ['2 1001|MARTIN|Léa|x@exemple.fr', '3 1001|PETIT|Lia|y@exemple.fr'], issues: ['duplicateusername@2.username', 'numbertidied@3.username', 'duplicateusername@3.username']},
    {why: 'an exact repeat counts once', file: `${head}1001;MARTIN;Léa;x@exemple.fr\n1002;PETIT;Lia;y@exemple.fr\n1001;MARTIN;Léa;x@exemple.fr\n`,
        people: ['2+4 1001|MARTIN|Léa|x@exemple.fr', '3 1002|PETIT|Lia|y@exemple.fr'], issues: ['linerepeated@2']},
    {why: 'one person, several applications (eCandidat)',
        file: 'No dossier;Nom patronymique;Nom usuel;Prénom;Mail;Code formation\nAB1;MARTIN;;Léa;l@exemple.fr;L1\nAB1;MARTIN;;Léa;l@exemple.fr;L2\nAB2;PETIT;LEGRAND;Lia;m@exemple.fr;L1\n',
        people: ['2+3 l@exemple.fr|MARTIN|Léa|l@exemple.fr|L1, L2', '4 m@exemple.fr|LEGRAND|Lia|m@exemple.fr|L1'],
        issues: ['columnnumber', 'usernamefromemail.username', 'columnfallback.lastname', 'linesmerged@2']},
];
