// Every measurement by its name; each is loaded when it is asked for, so that one without Moodle needs nothing of Moodle's.

/**
 * @typedef {object} BenchOptions
 * @property {import('../moodle/versions.mjs').Version} version
 * @property {import('../shared/options.mjs').DatabaseKind} db
 * @property {number} pairs at least 3
 * @property {boolean} profile also print where the time goes
 * @property {boolean} keep go on with the sites as an earlier run left them
 * @property {boolean} verbose also print what was not as wanted
 * @property {boolean} unseen of the unseen half as well
 */

/** @type {Record<string, (options: BenchOptions) => Promise<object|object[]>>} */
export const measurements = {
    'understanding': async options => (await import('./understanding.mjs')).understanding(options),
    'bundle': async() => (await import('./bundle.mjs')).bundle(),
    'check-100k': async options => (await import('./check-100k.mjs')).check100k(options),
    'check-worst': async options => (await import('./check-worst.mjs')).checkWorst(options),
    'xlsx-10k': async options => (await import('./xlsx-10k.mjs')).xlsx10k(options),
    'interactions-10k': async options => (await import('./interactions.mjs')).interactions10k(options),
    'verdict-1k': async options => (await import('./verdict.mjs')).verdict('verdict-1k', 1000, options),
    'import-1k': async options => (await import('./import.mjs')).importing('import-1k', 1000, options),
    'verdict-10k': async options => (await import('./verdict.mjs')).verdict('verdict-10k', 10000, options),
    'verdict-growth': async options => (await import('./growth.mjs')).verdictGrowth(options),
    'import-sync': async options => (await import('./import.mjs')).importing('import-sync', 5000, options, true),
    'import-growth': async options => (await import('./import-growth.mjs')).importGrowth(options),
    'import-workers': async options => (await import('./import-workers.mjs')).importWorkers(options),
    'cli-5k': async options => (await import('./cli.mjs')).byCommand('cli-5k', 5000, options),
    'import-5k': async options => (await import('./import.mjs')).importing('import-5k', 5000, options),
};
