// The outcome of a check as one JSON object.
import {allIssues} from './run.mjs';

/**
 * @param {string} file path as given
 * @param {object} checked what checkFile gave
 * @param {(issue: object) => string} message words of an issue
 * @param {boolean} showPasswords
 * @returns {string} one line
 */
export function toJson(file, checked, message, showPasswords) {
    const {table, mapping, review} = checked;
    return JSON.stringify({
        file,
        format: table.format,
        sheet: table.sheet,
        encoding: table.encoding,
        delimiter: table.delimiter,
        headerLine: table.headerLine,
        columns: table.header.map((label, column) => ({
            label, field: mapping.targets[column] ?? mapping.fallbacks[column] ?? null, why: mapping.why?.[column] ?? null,
        })),
        people: review.people.map(({line, mergedLines, fields, ...person}) => ({
            line, mergedLines, ...person, password: person.password === '' || showPasswords ? person.password : '***', ...fields,
        })),
        issues: allIssues(checked).map(issue => ({
            line: issue.line, field: issue.field, code: issue.code, level: issue.level, message: message(issue),
        })),
    });
}
