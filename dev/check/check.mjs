// npm run check -- [--json] [--site FILE] [--show-passwords] [--lang en|fr] FILE...
// Reads, maps and checks files as the page does, without a Moodle. Exit 0: nothing blocked, 1: something blocked or refused, 2: could not run.
import {parseArgs} from 'node:util';
import {toJson} from './json.mjs';
import {checkFile} from './run.mjs';
import {readSite} from './site.mjs';
import {toText} from './text.mjs';
import {readStrings, speaker} from './words.mjs';

const USAGE = 'npm run check -- [--json] [--site FILE] [--show-passwords] [--lang en|fr] FILE...';

async function main() {
    const {values, positionals: files} = parseArgs({
        allowPositionals: true,
        options: {
            json: {type: 'boolean', default: false},
            site: {type: 'string'},
            'show-passwords': {type: 'boolean', default: false},
            lang: {type: 'string', default: 'en'},
        },
    });
    if (files.length === 0) {
        throw new Error(`no file given: ${USAGE}`);
    }
    const site = readSite(values.site);
    const say = speaker(readStrings(values.lang === 'fr' ? 'fr' : 'en'));
    const message = issue => say(`issue_${issue.code}`, {
        ...issue.params, line: issue.line ?? '', fieldname: issue.field ? fieldName(say, issue.field) : '',
    });
    let blocked = false;
    for (const file of files) {
        const checked = await checkFile(file, site);
        blocked ||= checked.table.issues.some(issue => issue.level === 'error' && issue.line === null)
            || checked.review.counts().error > 0;
        const output = values.json ? toJson(file, checked, message, values['show-passwords']) : toText(file, checked, say, message);
        await new Promise(resolve => process.stdout.write(`${output}\n`, resolve));
    }
    return blocked ? 1 : 0;
}

function fieldName(say, field) {
    const name = say(`field_${field}`);
    return name === `field_${field}` ? field : name;
}

try {
    process.exitCode = await main();
} catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
}
