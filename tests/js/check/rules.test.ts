import type {Person} from '../../../amd/src/map/person';
import {checkPerson} from '../../../amd/src/check/check';
import {isEmail} from '../../../amd/src/check/syntax/validemail';
import type {Facts} from '../../../amd/src/check/rule';
import type {Site} from '../../../amd/src/check/site';
import {check} from '../helpers/checked';
import {site} from '../helpers/site';

const léa: Person = {
    line: 7, mergedLines: [], username: '812345', lastname: 'MARTIN', firstname: 'Léa', email: 'lea@exemple.fr', cohorts: ['L1'], password: '', auth: '', fields: {},
};

interface Setting {
    readonly site?: Partial<Site>;
    readonly facts?: Partial<Facts>;
}

const open = (rows: string): ReturnType<typeof check> =>
    check(`username;lastname;firstname;email;cohort;auth;password\n${rows}max;HUET;Max;max@exemple.fr;L1;manual;Caen-2026\n`);

/** What the rules find about Léa with something changed: `code.field`, and the fix offered. */
function found(changes: Partial<Person>, {site: settings, facts}: Setting = {}): string[] {
    const all: Facts = {site: {...site, ...settings}, mapped: new Set(), followsEmail: () => false, repairs: new Map(), ...facts};
    return checkPerson({...léa, ...changes}, all).map(issue =>
        `${issue.code}.${issue.field ?? ''}${issue.fix === undefined ? '' : ` → ${issue.fix}`}`);
}

interface RuleCase extends Setting {
    readonly why: string;
    readonly given: Partial<Person>;
    readonly finds: readonly string[];
}

const cases: readonly RuleCase[] = [
    {why: 'nothing is wrong with Léa', given: {}, finds: []},
    // required
    {why: 'no username', given: {username: ''}, finds: ['usernamemissing.username']},
    {why: 'no username because there is no e-mail: said once', given: {username: '', email: ''}, facts: {followsEmail: () => true}, finds: ['emailmissing.email']},
    {why: 'no names', given: {lastname: '', firstname: ''}, finds: ['lastnamemissing.lastname', 'firstnamemissing.firstname']},
    {why: 'no e-mail', given: {email: ''}, finds: ['emailmissing.email']},
    {why: 'no password, and no column of passwords', given: {password: ''}, finds: []},
    {why: 'no password in a column of passwords', given: {password: ''}, facts: {mapped: new Set(['password'])}, finds: ['passwordmissing.password']},
    // lengths
    {why: '100 characters fit', given: {lastname: 'N'.repeat(100), firstname: 'P'.repeat(100)}, finds: []},
    {why: '101 do not', given: {lastname: 'N'.repeat(101)}, finds: ['lastnametoolong.lastname']},
    {why: 'characters are counted, not UTF-16 units', given: {firstname: '𝓛'.repeat(100)}, finds: []},
    {why: 'a native field Moodle stores less of', given: {fields: {phone1: '02 31 00 00 00 / 06 00 00 00 00', city: 'C'.repeat(120)}}, finds: ['fieldtoolong.phone1']},
    {why: 'a long username', given: {username: 'u'.repeat(101)}, finds: ['usernametoolong.username']},
    {why: 'a cohort no cohort can be called', given: {cohorts: ['x'.repeat(1_000_000)]}, finds: ['cohorttoolong.cohort']},
    {why: 'a long e-mail', given: {email: `${'a'.repeat(60)}@${'b'.repeat(60)}.fr`}, finds: ['emailtoolong.email']},
    // usernamechars
    {why: 'everything Moodle keeps', given: {username: 'a.b-c_d@e9'}, finds: []},
    {why: 'what Moodle would drop is said and offered', given: {username: 'jean+psup@exemple.fr'}, finds: ['usernamechars.username → jeanpsup@exemple.fr']},
    {why: 'nothing would be left, so nothing is offered', given: {username: 'éé'}, finds: ['usernamechars.username']},
    {why: 'a site with extended usernames keeps all', given: {username: 'élodie+1'}, site: {extendedUsernames: true}, finds: []},
    // scientific
    {why: 'scientific form', given: {username: '8.12e+05'}, finds: ['numberscientific.username']},
    {why: 'scientific form with a comma', given: {username: '8,12e+11'}, finds: ['numberscientific.username']},
    {why: 'without decimals', given: {username: '8e+05'}, finds: ['numberscientific.username']},
    {why: 'an identifier with an e is none', given: {username: '12e34'}, finds: []},
    {why: 'with more digits before the comma (engineering form)', given: {username: '812,3e+9'}, finds: ['numberscientific.username']},
    {why: 'a cohort’s number', given: {cohorts: ['1,2E+5']}, finds: ['numberscientific.cohort']},
    {why: 'in a native field', given: {fields: {idnumber: '8,12E+11'}}, finds: ['numberscientific.idnumber']},
    // emailsyntax
    {why: 'a link is taken out of its wrapping', given: {email: 'mailto:lea@exemple.fr'}, finds: ['emailsyntax.email → lea@exemple.fr']},
    {why: 'an address with its name', given: {email: '"Léa" <lea@exemple.fr>'}, finds: ['emailsyntax.email → lea@exemple.fr']},
    {why: 'a space inside', given: {email: 'lea @exemple.fr'}, finds: ['emailsyntax.email → lea@exemple.fr']},
    {why: 'a full stop at the end', given: {email: 'lea@exemple.fr.'}, finds: ['emailsyntax.email → lea@exemple.fr']},
    {why: 'a comma for the dot', given: {email: 'lea@exemple,fr'}, finds: ['emailsyntax.email → lea@exemple.fr']},
    {why: 'the same address twice is one', given: {email: 'lea@exemple.fr;lea@exemple.fr'}, finds: ['emailsyntax.email → lea@exemple.fr']},
    {why: 'two addresses: nobody knows which', given: {email: 'lea@exemple.fr, l@exemple.fr'}, finds: ['emailseveral.email → lea@exemple.fr']},
    {why: 'a remark', given: {email: 'pas de mail'}, finds: ['emailsyntax.email']},
    // emaildomain
    {why: 'within an allowed domain', given: {}, site: {allowedEmailDomains: ['exemple.fr']}, finds: []},
    {why: 'outside', given: {}, site: {allowedEmailDomains: ['autre.fr']}, finds: ['emaildomain.email']},
    {why: 'a leading dot means subdomains', given: {email: 'l@etu.exemple.fr'}, site: {allowedEmailDomains: ['.exemple.fr']}, finds: []},
    {why: 'and not the domain itself', given: {}, site: {allowedEmailDomains: ['.exemple.fr']}, finds: ['emaildomain.email']},
    {why: 'a domain that only ends alike', given: {email: 'l@monexemple.fr'}, site: {allowedEmailDomains: ['exemple.fr']}, finds: ['emaildomain.email']},
    {why: 'denied, whatever the case', given: {email: 'L@EXEMPLE.FR'}, site: {deniedEmailDomains: ['exemple.fr']}, finds: ['emaildomain.email']},
    {why: 'allowed wins over denied, as in Moodle', given: {}, site: {allowedEmailDomains: ['exemple.fr'], deniedEmailDomains: ['exemple.fr']}, finds: []},
    // emailtest
    {why: 'a reserved domain', given: {email: 'lea@example.com'}, finds: ['emailtest.email']},
    {why: 'a subdomain of one', given: {email: 'lea@mail.example.org'}, finds: ['emailtest.email']},
    {why: 'test@', given: {email: 'test2@exemple.fr'}, finds: ['emailtest.email']},
    {why: 'toto@toto.fr', given: {email: 'toto@toto.fr'}, finds: ['emailtest.email']},
    {why: 'someone called Testard', given: {email: 'testard@exemple.fr'}, finds: []},
    {why: 'a domain that only contains the word', given: {email: 'lea@contest.fr'}, finds: []},
    // columnsswapped, namemarkup, namedigits
    {why: 'an e-mail for a name', given: {firstname: 'lea@exemple.fr'}, finds: ['columnsswapped.firstname']},
    {why: 'markup in a name, the text is offered', given: {lastname: '<b>MARTIN</b>'}, finds: ['namemarkup.lastname → MARTIN']},
    {why: 'a less-than that is no markup', given: {lastname: 'A < B'}, finds: []},
    {why: 'a heart: Moodle would drop it and all that follows', given: {firstname: 'Léa <3 Max'}, finds: ['namemarkup.firstname → Léa', 'namedigits.firstname']},
    {why: 'nothing but markup', given: {lastname: '<MARTIN'}, finds: ['namemarkup.lastname']},
    {why: 'digits in a name', given: {lastname: 'MARTIN 2'}, finds: ['namedigits.lastname']},
    // characterslost, doubleencoded, spreadsheeterror
    {why: 'lost letters', given: {lastname: 'H\uFFFDBERT'}, finds: ['characterslost.lastname']},
    {why: 'lost letters that are known', given: {lastname: 'H\uFFFDBERT'}, facts: {repairs: new Map([['H\uFFFDBERT', 'HÉBERT']])}, finds: ['characterslost.lastname → HÉBERT']},
    {why: 'a question mark for a letter', given: {firstname: 'L?a'}, finds: ['characterslost.firstname']},
    {why: 'the last letter of a name', given: {lastname: 'Andr?'}, finds: ['characterslost.lastname']},
    {why: 'the first one', given: {cohorts: ['?conomie']}, finds: ['characterslost.cohort']},
    {why: 'a question mark of an address or a sentence', given: {fields: {description: 'Vient-elle?Oui'}}, finds: []},
    {why: 'a question mark at the end is a question', given: {lastname: 'MARTIN ?'}, finds: ['namemark.lastname → MARTIN']},
    {why: 'œ of ISO-8859-15', given: {firstname: 'C½ur', lastname: '¼UVRARD'}, finds: ['characterslost.lastname → ŒUVRARD', 'characterslost.firstname → Cœur']},
    {why: 'a fraction that is one', given: {cohorts: ['Session 1 ½']}, finds: []},
    {why: 'the codes of a web page', given: {lastname: 'D&#039;AO&Ucirc;T', firstname: 'In&egrave;s', cohorts: ['&Eacute;conomie &amp; droit']},
        finds: ['namedigits.lastname', 'webcodes.lastname → D\'AOÛT', 'webcodes.firstname → Inès', 'webcodes.cohort → Économie & droit']},
    {why: 'more of them', given: {lastname: 'B&oelig;uf', firstname: 'Zo&#xEB;'}, finds: ['webcodes.lastname → Bœuf', 'webcodes.firstname → Zoë']},
    {why: 'an ampersand that is one, and codes of nothing', given: {cohorts: ['Économie & droit', 'R&D', '&nothing; &#9;']}, finds: []},
    {why: 'encoded twice', given: {firstname: 'LÃ©a'}, finds: ['doubleencoded.firstname → Léa']},
    {why: 'encoded twice, from the upper part of Windows-1252', given: {lastname: 'Dâ€™AGOSTINO'}, finds: ['doubleencoded.lastname → D’AGOSTINO']},
    {why: 'in a cohort', given: {cohorts: ['L1', 'Ã‰conomie']}, finds: ['doubleencoded.cohort → Économie']},
    {why: 'encoded twice by way of MacRoman', given: {lastname: 'H√âBERT'}, finds: ['doubleencoded.lastname → HÉBERT']},
    {why: 'encoded three times', given: {lastname: 'HÃƒâ€°BERT'}, finds: ['doubleencoded.lastname → HÉBERT']},
    {why: 'à whose no-break space became a plain one', given: {cohorts: ['Licence Ã distance']}, finds: ['doubleencoded.cohort → Licence à distance']},
    {why: 'not twice: the rest is no UTF-8', given: {firstname: 'Ã©é'}, finds: ['lettersodd.firstname']},
    {why: 'a broken formula', given: {lastname: '#REF!'}, finds: ['spreadsheeterror.lastname']},
    {why: 'a broken formula in French', given: {firstname: '#NOM?'}, finds: ['spreadsheeterror.firstname']},
    {why: 'LibreOffice’s own', given: {fields: {city: 'Err:502'}}, finds: ['spreadsheeterror.city']},
    // passwordpolicy
    {why: 'a password within the policy', given: {password: 'Caen-2026'}, finds: []},
    {why: 'too short', given: {password: 'Ca-2026'}, finds: ['passwordtochange.password']},
    {why: 'no digit', given: {password: 'Caen-Caen'}, finds: ['passwordtochange.password']},
    {why: 'no capital', given: {password: 'caen-2026'}, finds: ['passwordtochange.password']},
    {why: 'no small letter', given: {password: 'CAEN-2026'}, finds: ['passwordtochange.password']},
    {why: 'nothing special', given: {password: 'Caen20266'}, finds: ['passwordtochange.password']},
    {why: 'accents are letters', given: {password: 'Éé-20266'}, finds: []},
    {why: 'too many of one in a row', given: {password: 'Caaen-2026'}, site: {passwordPolicy: {...site.passwordPolicy, consecutive: 1}}, finds: ['passwordtochange.password']},
    {why: 'no policy', given: {password: 'a'}, site: {passwordPolicy: {...site.passwordPolicy, enabled: false}}, finds: []},
    {why: 'too weak, on a site that refuses such', given: {password: 'Ca-2026'}, site: {refuseWeakPasswords: true}, finds: ['passwordpolicy.password']},
    {why: 'the word that asks for a new one is no reason to refuse anybody', given: {password: 'changeme'}, site: {refuseWeakPasswords: true},
        finds: ['passwordtochange.password']},
    // authunknown
    {why: 'an enabled way to log in', given: {auth: 'manual'}, finds: []},
    {why: 'in capitals', given: {auth: 'Manual'}, finds: ['authunknown.auth → manual']},
    {why: 'one that is not enabled', given: {auth: 'cas'}, finds: ['authunknown.auth']},
];

test.each(cases.map(one => [one.why, one] as const))('%s', (_why, {given, finds, site: settings, facts}) => {
    expect(found(given, {...(settings && {site: settings}), ...(facts && {facts})})).toEqual(finds);
});

test('a password that slipped into its neighbour is not told either', async() => {
    const {review} = await open('lea;MARTIN;Léa;lea@exemple.fr;manual;Geheim-123\nzoe;DE LA;TOUR;Zoé;zoe@exemple.fr;L1;manual;Geheim-123\n');
    const issues = [2, 3].flatMap(line => review.issues(line));
    expect(issues.map(issue => issue.code)).toEqual(expect.arrayContaining(['rowshort', 'authunknown', 'rowlong']));
    expect(JSON.stringify(issues)).not.toContain('Geheim');
});

test('a password is never told', () => {
    const secret = 'geheim';
    const all: Facts = {site, mapped: new Set(['password']), followsEmail: () => false, repairs: new Map()};
    const issues = checkPerson({...léa, password: secret}, all);
    expect(issues).toHaveLength(1);
    expect(JSON.stringify(issues)).not.toContain(secret);
});

describe('addresses Moodle accepts', () => {
    test.each([
        'a@b.fr', "o'neil@exemple.fr", 'a+b@exemple.fr', '"a"@exemple.fr', 'a@[127.0.0.1]', 'a.b.c@sous.exemple.museum', 'x@xn--exmple-cva.fr', 'A_B-c@EXEMPLE.fr', '!#$%&*/=?^`{|}~@exemple.fr',
    ])('%s', address => expect(isEmail(address)).toBe(true));
    test.each([
        '', 'a', '"a b"@exemple.fr', 'a@[127.0.0.256]', '@b.fr', 'a@', 'a@b', 'a@b.', 'a@.fr', 'a..b@exemple.fr', '.a@exemple.fr', 'a.@exemple.fr', 'a@-b.fr', 'a@b-.fr', 'a b@exemple.fr', 'é@exemple.fr', 'a@exémple.fr',
        'a@exemple.1', 'a@b@exemple.fr', '<a@exemple.fr>', `${'a'.repeat(65)}@exemple.fr`, `a@${'b'.repeat(64)}.fr`, 'a@exemple.fr\n', 'a,b@exemple.fr', 'a@exemple_b.fr',
    ])('not %j', address => expect(isEmail(address)).toBe(false));
});
