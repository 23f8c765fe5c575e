import type {Person} from '../map/person';

/** How much of a person is sent: what a check needs, names too when accounts may be changed, or everything. */
export type Extent = 'check' | 'names' | 'whole';

/** The columns of the table people are sent as, those nearly everybody has first: a row ends with its last value. */
const COLUMNS = ['line', 'username', 'email', 'cohorts', 'lastname', 'firstname', 'fields', 'account', 'password', 'auth', 'staff'] as const;

/**
 * JSON of one person's row: null where there is nothing, and nothing after the last value. What the extent does not ask for stays in
 * the browser.
 */
export const payload = (person: Person, extent: Extent, password: string): string => {
    const {line, username, email, cohorts, account, staff = null} = person;
    const fields = extent === 'whole' ? person.fields : nonempty(person.fields);
    const row: unknown[] = [line, username, email, cohorts.length > 0 ? cohorts : null];
    // Most of those a check is made of have nothing else, and there are thousands.
    if (extent !== 'check' || account !== undefined || staff || hasAny(fields)) {
        row.push(extent === 'check' ? null : person.lastname, extent === 'check' ? null : person.firstname);
        row.push(hasAny(fields) ? fields : null, account ?? null);
        row.push(...(extent === 'whole' ? [password || null, person.auth || null] : [null, null]), staff);
    }
    while (row[row.length - 1] === null) {
        row.pop();
    }
    return ascii(JSON.stringify(row));
};

/** The JSON of a table of such rows: no column is named twice, which makes it half the size of a list of objects. */
export const tableOf = (rows: readonly string[]): string => `${HEAD}${rows.join(',')}${FOOT}`;
const HEAD = `{"columns":${JSON.stringify(COLUMNS)},"rows":[`;
const FOOT = ']}';
/** Bytes of a table without rows. */
export const EMPTY_TABLE = HEAD.length + FOOT.length;

const hasAny = (fields: Person['fields']): boolean => {
    for (const _name in fields) {
        return true;
    }
    return false;
};

/** Empty cells say nothing to a check. */
const nonempty = (fields: Person['fields']): Person['fields'] =>
    hasAny(fields) ? Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) : fields;

/**
 * The same JSON in ASCII alone: the server refuses a whole call for one U+FFFE or lone surrogate, and one byte a
 * character makes sizes plain.
 */
const ascii = (json: string): string =>
    json.replace(/[\u007f-\uffff]/g, (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
