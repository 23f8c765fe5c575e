/** Names of the columns the native upload takes, as far as the page offers them here; a real site says it itself. */
export const FIELDS = ['idnumber', 'institution', 'department', 'phone1', 'phone2', 'address', 'city', 'country', 'lang', 'timezone',
    'description', 'maildisplay', 'interests', 'cohort1', 'course1', 'role1', 'group1'];
