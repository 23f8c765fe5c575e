import {takesField} from './native.mjs';
import {Refusal} from './refusal.mjs';

const TEXTS = ['username', 'lastname', 'firstname', 'email', 'password', 'auth'];
/** Characters of a cell, of a native field. */
const CELL = 1000;
const FIELD = 10000;

/**
 * The JSON of people a call carries. Only what must be right for the page to be tried; PHP's people_parser knows more.
 *
 * @param {string} json a list of objects, or the same as a table
 * @param {number} most people a call may carry
 * @param {boolean} complete names are required; a check may leave them out
 * @returns {object[]}
 * @throws {Refusal} naming line and field, never a value
 */
export function parsePeople(json, most, complete) {
    let people;
    try {
        people = JSON.parse(json);
    } catch {
        wrong(0, 'json');
    }
    if (!Array.isArray(people)) {
        people = named(people);
    }
    if (people.length > most) {
        throw new Refusal('error_toomanypeople', 'tool_prelude', most);
    }
    const lines = new Set();
    for (const person of people) {
        const line = Number.isInteger(person?.line) && person.line > 0 ? person.line : wrong(0, 'line');
        if (lines.has(line)) {
            wrong(line, 'line');
        }
        lines.add(line);
        check(person, line, complete);
    }
    return people;
}

/** The rows of a table as objects: null is no value. */
function named(table) {
    const {columns, rows} = table ?? {};
    if (!Array.isArray(columns) || !Array.isArray(rows) || rows.some(row => !Array.isArray(row) || row.length > columns.length)) {
        wrong(0, 'json');
    }
    return rows.map(row => Object.fromEntries(row.flatMap((cell, at) => cell === null ? [] : [[columns[at], cell]])));
}

function check({line: _, ...cells}, line, complete) {
    for (const [key, value] of Object.entries(cells)) {
        if (TEXTS.includes(key)) {
            text(value, CELL, line, key);
        } else if (key === 'cohorts') {
            Array.isArray(value) ? value.forEach(one => text(one, CELL, line, key)) : wrong(line, key);
        } else if (key === 'account') {
            Number.isInteger(value) && value > 0 || wrong(line, key);
        } else if (key === 'staff') {
            value === true || wrong(line, key);
        } else if (key === 'fields') {
            Object.entries(value).forEach(([name, one]) => takesField(name) ? text(one, FIELD, line, name) : wrong(line, key));
        } else {
            wrong(line, 'key');
        }
    }
    for (const key of complete ? TEXTS.slice(0, 4) : ['username', 'email']) {
        if (cells[key] === undefined) {
            wrong(line, key);
        }
    }
}

function text(value, most, line, field) {
    // eslint-disable-next-line no-control-regex -- the very character that is refused
    if (typeof value !== 'string' || value.length > most || /[\u0000\ufffe\uffff]/.test(value)) {
        wrong(line, field);
    }
}

/** @returns {never} */
function wrong(line, field) {
    throw new Refusal('error_peopleinvalid', 'tool_prelude', {line, field});
}
