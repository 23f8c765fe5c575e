// The suites that need a site: PHPUnit, the contract, the browser stories. Each is a program of its own.
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {checkout} from '../../shared/paths.mjs';
import {run} from '../../shared/run.mjs';
import {Unavailable} from '../../shared/unavailable.mjs';
import {ensureChromium} from '../../system/chromium.mjs';
import {ensureCoverage, phpFor} from '../../system/php.mjs';
import {findMoodle} from '../../moodle/tree.mjs';
import {tested} from '../../moodle/versions.mjs';
import {one, skipped} from '../result.mjs';

/** No suite of a site says nothing for this long, in milliseconds, unless it hangs: they tell of each test. */
export const silence = 10 * 60_000;

/**
 * Why a target can't be tested here.
 *
 * @param {string} target `standalone` or a version
 * @returns {Promise<string|null>} null when it can
 */
export async function problem(target) {
    if (target === 'standalone') {
        return null;
    }
    try {
        const version = /** @type {import('../../moodle/versions.mjs').Version} */ (target);
        // First what costs nothing where it can't be had: no PHP is fetched for a Moodle that is not there.
        await findMoodle(version);
        await phpFor(version);
        return null;
    } catch (error) {
        if (error instanceof Unavailable) {
            return error.message;
        }
        throw error;
    }
}

/** In which Moodle it is measured what the tests run: one whose PHP is the machine's, for which Debian has pcov. */
const MEASURED = '5.1';

/** Core's own tests that look at every plugin there is, and the part of them that looks at ours. */
const OF_CORE = ['--testsuite', 'core_privacy_testsuite,core_external_testsuite', '--filter', 'tool_prelude'];

/**
 * @param {import('../../moodle/versions.mjs').Version} version
 * @returns {import('../result.mjs').Suite}
 */
export const phpunit = version => php(`phpunit ${version}`, version, [], version === MEASURED);

/**
 * What Moodle's own tests say of this plugin: its privacy provider, its tables, its web services.
 *
 * @param {import('../../moodle/versions.mjs').Version} version
 * @returns {import('../result.mjs').Suite}
 */
export const core = version => php(`core ${version}`, version, OF_CORE, false);

/**
 * A run of PHPUnit.
 *
 * @param {string} name
 * @param {import('../../moodle/versions.mjs').Version} version
 * @param {readonly string[]} args what to run, PHPUnit's own; none for all of ours
 * @param {boolean} measured whether to say which share of our classes was run
 * @returns {import('../result.mjs').Suite}
 */
const php = (name, version, args, measured) => ({
    name,
    there: () => readdirSync(join(checkout, 'tests'), {recursive: true}).some(path => String(path).endsWith('_test.php')),
    run: async() => {
        const why = await problem(version);
        if (why) {
            return skipped(why);
        }
        const home = mkdtempSync(join(tmpdir(), 'prelude-phpunit-'));
        const junit = join(home, 'junit.xml');
        // Measured once: the classes are the same in both.
        const covered = measured && await ensureCoverage(await phpFor(version)) ? join(home, 'coverage.txt') : null;
        const {code, output} = await run('node', ['dev/phpunit.mjs', '--moodle', version, ...covered ? ['--coverage', covered] : [],
            '--', '--log-junit', junit, ...args],
            {cwd: checkout, silence});
        const xml = existsSync(junit) ? readFileSync(junit, 'utf8') : '';
        const share = covered && existsSync(covered) ? /Lines:\s+([\d.]+%) \((\d+\/\d+)\)/.exec(readFileSync(covered, 'utf8')) : null;
        rmSync(home, {recursive: true, force: true});
        if (code === 3) {
            return skipped(output.trim());
        }
        if (!xml && code !== 0) {
            return {...one(false, output), passed: passedBefore(output)};
        }
        return {...readJunit(xml, code, output), ...share && {note: `${share[1]} of the lines of classes/ were run (${share[2]})`}};
    },
});

/**
 * Counts the cases of a JUnit report one by one: the sums in it say nothing about warnings.
 *
 * @param {string} xml
 * @param {number} code PHPUnit's exit code
 * @param {string} output
 * @returns {import('../result.mjs').Result}
 */
export function readJunit(xml, code, output) {
    const cases = xml.match(/<testcase\b[^>]*?(?:\/>|>[\s\S]*?<\/testcase>)/g) ?? [];
    const bad = cases.filter(text => /<(?:failure|error|warning)\b/.test(text)).length;
    const left = cases.filter(text => /<skipped\b/.test(text)).length;
    // PHPUnit also fails for what belongs to no case (a deprecation, a risky test, a crash): then one more has failed.
    const beside = code !== 0 && bad === 0 ? 1 : 0;
    return {
        passed: cases.length - bad - left,
        failed: bad + beside,
        skipped: left,
        reasons: left ? [`${left} marked so by the tests themselves`] : [],
        details: bad + beside ? output : '',
    };
}

/**
 * A suite whose program says in its last line, as JSON, what it found.
 *
 * @param {string} name
 * @param {string} script
 * @param {string} target
 * @param {boolean} browser whether it needs one
 * @param {(target: string) => Promise<readonly string[]>} [chosen] its files; none for all
 * @returns {import('../result.mjs').Suite}
 */
const spoken = (name, script, target, browser, chosen = async() => []) => ({
    name: `${name} ${target}`,
    there: () => existsSync(join(checkout, script)) && readdirSync(join(checkout, script, '..')).some(path => path.endsWith('.test.mjs')),
    run: async() => {
        const why = await problem(target);
        if (why) {
            return skipped(why);
        }
        if (browser) {
            try {
                await ensureChromium();
            } catch (error) {
                if (error instanceof Unavailable) {
                    return skipped(error.message);
                }
                throw error;
            }
        }
        const {code, output, stdout} = await run('node', [script, '--target', target, ...await chosen(target)], {cwd: checkout, silence});
        const last = stdout.trim().split('\n').at(-1) ?? '';
        let counts;
        try {
            counts = JSON.parse(last);
        } catch {
            // What had passed until then has passed; what ended it is one failure.
            return {...one(false, `${output}\n${script} ended with ${code} without saying what it found`), passed: passedBefore(stdout)};
        }
        const beside = code !== 0 && !counts.failed ? 1 : 0;
        return {
            passed: counts.passed,
            failed: counts.failed + beside,
            skipped: counts.skipped,
            reasons: counts.skipped ? reasons(output) : [],
            details: counts.failed + beside ? output : '',
        };
    },
});

/**
 * What had passed when a run was ended, by its report so far: Node's has a line a test, PHPUnit's says at each row how far it is.
 *
 * @param {string} report
 * @returns {number}
 */
export function passedBefore(report) {
    const rows = [...report.matchAll(/(\d+) \/ \d+ \(\s*\d+%\)$/gm)].map(([, done]) => Number(done));
    return rows.at(-1) ?? (report.match(/^\s*✔ /gm) ?? []).length;
}

/**
 * Why Node's test runner skipped, from its report: `﹣ name (0.1ms) # reason`.
 *
 * @param {string} output
 * @returns {string[]}
 */
function reasons(output) {
    const found = [...output.matchAll(/^\s*﹣ (.+?) \([\d.]+ms\) # (.+)$/gm)].map(([, , reason]) => reason);
    const counted = new Map();
    for (const reason of found) {
        counted.set(reason, (counted.get(reason) ?? 0) + 1);
    }
    return [...counted].map(([reason, times]) => times > 1 ? `${reason} (${times})` : reason);
}

/** @param {string} target @returns {import('../result.mjs').Suite} */
export const contract = target => spoken('contract', 'tests/contract/run.mjs', target, false);

/** @param {readonly string[]} names @returns {string[]} their files */
const storyFiles = names => names.map(name => `tests/e2e/${name}.test.mjs`);

/** Where not all are told, those that touch most of core: pages of core's own, tasks, mails, sessions, undo. */
const MOST_OF_CORE = storyFiles(['accounts', 'after', 'classic', 'cohorts', 'everywhere', 'nomail', 'parcoursup', 'running', 'session', 'undo']);

/** On the standalone site, those it alone can tell (a server that fails), and enough to see that it is whole. */
const OF_THE_DOUBLE = storyFiles(['everystate', 'everywhere', 'faults', 'kept', 'nomail', 'parcoursup', 'running', 'undo']);

/**
 * All stories are told once, in the newest Moodle that is at hand: they take longer than everything else.
 *
 * @param {string} target
 * @returns {Promise<readonly string[]>} stories to be told there; none for all
 */
async function storiesOf(target) {
    const problems = await Promise.all(tested.map(problem));
    const whole = tested.findLast((_, at) => problems[at] === null);
    if (target === 'standalone') {
        return whole ? OF_THE_DOUBLE : [];
    }
    return target === whole ? [] : MOST_OF_CORE;
}

/**
 * All of them in two parts, each with a site of its own: in one they would go on alone when all the rest is done.
 *
 * @param {0|1} part
 * @returns {string[]} every other file
 */
const partOfAll = part => readdirSync(join(checkout, 'tests/e2e')).filter(name => name.endsWith('.test.mjs')).sort()
    .filter((_name, at) => at % 2 === part).map(name => `tests/e2e/${name}`);

/**
 * @param {string} target
 * @returns {import('../result.mjs').Suite[]}
 */
export const stories = target => {
    const told = (/** @type {typeof storiesOf} */ chosen) => spoken('stories', 'tests/e2e/run.mjs', target, true, chosen);
    // Wherever the newest is at hand, it is the one they are all told in.
    return target !== tested.at(-1) ? [told(storiesOf)]
        : /** @type {const} */ ([0, 1]).map(part => ({...told(async() => partOfAll(part)), name: `stories ${target} (${part + 1})`}));
};
