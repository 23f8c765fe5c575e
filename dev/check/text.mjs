// The outcome of a check for people to read.

/** Lines shown of the table, of a group, and values of a group. */
const SHOWN = 5;
const FIELDS = ['line', 'username', 'lastname', 'firstname', 'email', 'cohort'];

/**
 * @param {string} file path as given
 * @param {object} checked what checkFile gave
 * @param {(group: object) => string} title words of a group
 * @param {(issue: object) => string} message words of an issue
 * @returns {string} several lines
 */
export function toText(file, {table, mapping, review}, title, message) {
    const how = [
        table.format, table.sheet, table.encoding, table.delimiter && `separator ${JSON.stringify(table.delimiter)}`,
        table.format === 'json' ? null : table.headerLine === null ? 'no header' : `header on line ${table.headerLine}`,
    ].filter(Boolean).join(', ');
    const counts = review.counts();
    const columns = table.header.flatMap((label, column) => {
        const field = mapping.targets[column] ?? (mapping.fallbacks[column] ? `${mapping.fallbacks[column]} (when empty)` : null);
        return field ? [`${label || `column ${column + 1}`} → ${field}`] : [];
    });
    return [
        `${file}: ${how}`,
        ...review.fileIssues.map(issue => `  ${issue.level}: ${message(issue)}`),
        ...(review.people.length > 0 ? [
            `  ${columns.join(' · ')} · ${table.header.length - columns.length} ignored`,
            `  ${counts.all} people, ${counts.error} blocked, ${counts.warning} with a warning`,
            ...grid(review.people.slice(0, SHOWN)).map(line => `    ${line}`),
            ...review.groups().flatMap(group => groupLines(group, review, title, message)),
        ] : []),
    ].join('\n');
}

/** The first people, one a line, in columns. */
function grid(people) {
    const rows = [FIELDS, ...people.map(person => FIELDS.map(field =>
        (field === 'cohort' ? person.cohorts.join(' | ') : String(person[field])).slice(0, 32)))];
    const widths = FIELDS.map((_, column) => Math.max(...rows.map(row => row[column].length)));
    return rows.map(row => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd());
}

/** A group: its title, then its first lines. */
function groupLines(group, review, title, message) {
    return [
        `  ${group.level} × ${group.count}: ${title(group)}`,
        ...group.lines.slice(0, SHOWN).flatMap(line => review.issues(line)
            .filter(issue => issue.code === group.code && issue.field === group.field)
            .map(issue => `    line ${line}: ${message(issue)}${issue.fix === undefined ? '' : ` → ${issue.fix}`}`)),
        ...(group.count > SHOWN ? [`    … ${group.count - SHOWN} more`] : []),
    ];
}
