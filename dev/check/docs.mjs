// node dev/check/docs.mjs: writes docs/issues.md, the table of everything that can be found, from the code and the language strings.
import {mkdirSync, writeFileSync} from 'node:fs';
import './register.mjs';
import {strings} from '../standalone/strings.mjs';

const {CODES} = await import('../../amd/src/check/personcodes.ts');
const {READ_CODES} = await import('../../amd/src/read/readcodes.ts');
const {MAP_CODES} = await import('../../amd/src/map/columncodes.ts');
const english = strings('en');

const FILE = new URL('../../docs/issues.md', import.meta.url);

/** @param {string} text @returns {string} safe inside a table */
const cell = text => text.replace(/\|/g, '\\|').replace(/</g, '&lt;').replace(/\{\$a->(\w+)\}/g, '*$1*');

/** @param {string[]} codes @returns {string} */
const table = codes => ['| code | level | words |', '| --- | --- | --- |',
    ...codes.map(code => `| \`${code}\` | ${CODES[code]} | ${cell(english[`issue_${code}`] ?? '')} |`)].join('\n');

const codes = Object.keys(CODES);
const ofReading = codes.filter(code => code in READ_CODES);
const ofColumns = codes.filter(code => code in MAP_CODES);
mkdirSync(new URL('.', FILE), {recursive: true});
writeFileSync(FILE, `# Everything that can be found

Made by \`node dev/check/docs.mjs\` from \`amd/src/check/personcodes.ts\` and the language strings; a test holds it to them.

- **error** blocks its line; without a line it refuses the whole file;
- **warning** lets the line through;
- **info** only tells.

The words are the strings \`issue_<code>\` (one line), \`issue_group_<code>\` (title of a group) and, for some, \`issue_help_<code>\` (what to do). What stands
in *italics* below is filled in. An issue names its line and its field; never a password.

## Reading the file

${table(ofReading)}

## Naming the columns

${table(ofColumns)}

## Checking the people

${table(codes.filter(code => !ofReading.includes(code) && !ofColumns.includes(code)))}

What the server finds (an account that exists, an unknown cohort…) has codes of its own, in the web service's documentation; on the page it
stands beside these. One of them is held up until somebody says so, person by person: \`accountstaff\`.
${cell(english.issue_accountstaff ?? '')}
`);
