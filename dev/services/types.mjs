const SCALARS = {int: 'number', float: 'number', bool: 'boolean'};

/** services.json → TypeScript: what each web service function takes and gives. */
export function types(services) {
    const lines = Object.entries(services).map(([name, {about, takes, gives}]) => `${about ? `    /** ${about.replaceAll('*/', '*\\/')} */\n` : ''}`
        + `    ${name.replace('tool_prelude_', '')}: {\n        takes: ${type(takes, 2)};\n        gives: ${type(gives, 2)};\n    };`);
    return `// Generated from the PHP declarations by dev/services/services.mjs: do not edit.
/* eslint-disable max-lines */

/** The web services, by name without \`tool_prelude_\`. */
export interface Services {
${lines.join('\n')}
}
`;
}

function type(description, depth) {
    const indent = '    '.repeat(depth);
    if (description.list) {
        return `readonly ${type(description.list, depth)}[]`;
    }
    if (description.keys && !Object.keys(description.keys).length) {
        return 'Readonly<Record<string, never>>';
    }
    return description.keys ? `{\n${Object.entries(description.keys).map(([key, inner]) =>
        `${indent}    ${key}${inner.optional ? '?' : ''}: ${type(inner, depth + 1)};`).join('\n')}\n${indent}}`
        : SCALARS[description.type] ?? 'string';
}
