// npm run check -- [--json] [--site FILE] [--show-passwords] [--lang en|fr] FILE...
// Reads, maps and checks files as the page does, without a Moodle. Exit 0: nothing blocked, 1: something blocked or refused, 2: could not run.
import {parseArgs} from 'node:util';
import {toJson} from './json.mjs';
import {checkFile} from './run.mjs';
import {readSite} from './site.mjs';
import {toText} from './text.mjs';
import {readStrings, speaker} from './words.mjs';

const {fieldName} = await import('../../amd/src/page/fieldname.ts');

const USAGE = `npm run check -- [--json] [--site FILE] [--show-passwords] [--lang en|fr] FILE...

Says what the import page would say of lists of people, without a Moodle.
  --json            one JSON object a line and file (npm run --silent check -- … keeps npm's own words out)
  --site FILE       settings of a site: what "php admin/cli/cfg.php --json" prints, or any part of a Site (amd/src/check/site.ts)
  --show-passwords  passwords as they are instead of ***
  --lang en|fr      language of the words, English if not given
Exit 0: nothing is blocked; 1: something is blocked or refused; 2: could not run, or not all of it.`;

async function main() {
    const {values, positionals: files} = parseArgs({
        allowPositionals: true,
        options: {
            json: {type: 'boolean', default: false},
            site: {type: 'string'},
            'show-passwords': {type: 'boolean', default: false},
            lang: {type: 'string', default: 'en'},
            help: {type: 'boolean', default: false, short: 'h'},
        },
    });
    if (values.help) {
        await write(process.stdout, USAGE);
        return 0;
    }
    if (files.length === 0) {
        throw new Error(`no file given: ${USAGE}`);
    }
    if (!['en', 'fr'].includes(values.lang)) {
        throw new Error(`no words in ${values.lang}: ${USAGE}`);
    }
    const site = readSite(values.site);
    const strings = readStrings(values.lang);
    const say = speaker(strings);
    const named = ({field}) => (field ? fieldName(field, {say, has: key => strings.has(key)}) : '');
    const message = issue => say(`issue_${issue.code}`, {
        ...issue.params, line: issue.line ?? issue.params?.line ?? '', fieldname: named(issue),
    });
    const title = group => say(`issue_group_${group.code}`, {fieldname: named(group)});
    let code = 0;
    for (const file of files) {
        try {
            const checked = await checkFile(file, site);
            const isRefused = checked.table.issues.some(issue => issue.level === 'error' && issue.line === null);
            code = Math.max(code, isRefused || checked.review.counts().error > 0 ? 1 : 0);
            await write(process.stdout, values.json ? toJson(file, checked, message, values['show-passwords']) : toText(file, checked, title, message));
        } catch (error) {
            // The other files can still be checked.
            code = 2;
            await write(process.stderr, `${file}: ${messageOf(error)}`);
        }
    }
    return code;
}

const write = (stream, text) => new Promise(resolve => stream.write(`${text}\n`, resolve));
const messageOf = error => (error instanceof Error ? error.message : String(error));

// Whoever reads may have seen enough (`| head`).
process.stdout.on('error', error => process.exit(error.code === 'EPIPE' ? 0 : 2));

try {
    process.exitCode = await main();
} catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 2;
}
