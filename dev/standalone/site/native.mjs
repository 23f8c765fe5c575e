/** Ways to log in new accounts may have. */
export const AUTHS = ['manual', 'nologin', 'email'];

/** Names of the columns the native upload takes, as far as the page offers them here; a real site says it itself. */
export const FIELDS = ['idnumber', 'institution', 'department', 'phone1', 'phone2', 'address', 'city', 'country', 'lang', 'timezone',
    'description', 'maildisplay', 'interests', 'cohort1', 'course1', 'role1', 'group1', 'course2', 'role2', 'group2', 'profile_field_bac'];

/** What those are called that may come as often as there are columns, each with a number from 1 on. */
export const NUMBERED = ['course', 'role', 'type', 'group', 'enrolperiod', 'enrolstatus', 'enroltimestart'];
const ANY_NUMBER = new RegExp(`^(?:${NUMBERED.join('|')})[1-9]\\d{0,3}$`);

/** Whether a person may have this field, whatever its number. */
export const takesField = name => FIELDS.includes(name) || ANY_NUMBER.test(name);

/** What this site calls its profile fields. */
export const FIELD_NAMES = {profile_field_bac: ['School-leaving certificate', 'Baccalauréat']};

/** Fields of an account that exists an import may change. */
export const UPDATABLE = ['lastname', 'firstname', 'email', ...FIELDS.filter(name => !/\d$|^(interests|description)$/.test(name) || /^phone/.test(name))];

const choices = labels => Object.entries(labels).map(([value, label]) => ({value, label}));
/** What Moodle's upload form offers for new accounts, in small; a real site asks the form itself. */
export const DEFAULTS = [
    {name: 'maildisplay', label: ['Email visibility', 'Affichage de l’adresse de courriel'], kind: 'select', value: '2', maxlength: 0,
        choices: choices({0: 'Hidden', 1: 'Visible to everyone', 2: 'Visible to course participants'})},
    {name: 'city', label: ['City/town', 'Ville'], kind: 'text', value: '', maxlength: 120, choices: []},
    {name: 'country', label: ['Country', 'Pays'], kind: 'select', value: '', maxlength: 0,
        choices: choices({'': '', BE: 'Belgique', FR: 'France'})},
    {name: 'lang', label: ['Preferred language', 'Langue préférée'], kind: 'select', value: 'fr', maxlength: 0,
        choices: choices({en: 'English (en)', fr: 'Français (fr)'})},
    {name: 'description', label: ['Description', 'Description'], kind: 'textarea', value: '', maxlength: 0, choices: []},
    {name: 'institution', label: ['Institution', 'Institution'], kind: 'text', value: '', maxlength: 255, choices: []},
];

/** Whether the form would take this value. */
export function takes(name, value) {
    const field = DEFAULTS.find(one => one.name === name);
    return field !== undefined && (field.kind === 'select' ? field.choices.some(one => one.value === value)
        : field.maxlength === 0 || value.length <= field.maxlength);
}
