// The Moodles the scripts can provide. A new one is one line here (and, once it was tested, one in README.md's table).

/**
 * @typedef {object} Moodle
 * @property {string} branch its number, in version.php and in the name of its stable branch
 * @property {''|'public'} docroot the folder of it that is served
 * @property {readonly [string, string]} php the oldest and the newest PHP it runs on
 * @property {{postgres: string, mariadb: string}} databases the oldest it runs on
 * @property {string} phpunit the PHPUnit it is made for, the newest that was tried
 * @property {'all'|'some'|'none'} suites what `npm test` runs in it: everything in the oldest and the newest (but for stories, of which
 *     all are told in the newest only), what touches most of core in those between; nothing in one that could not be had yet
 */

/** @satisfies {Record<string, Moodle>} */
export const moodles = /** @type {const} */ ({
    '4.5': {branch: '405', docroot: '', php: ['8.1', '8.3'], databases: {postgres: '13', mariadb: '10.6.7'}, phpunit: '9.6.38', suites: 'all'},
    '5.1': {branch: '501', docroot: 'public', php: ['8.2', '8.4'], databases: {postgres: '15', mariadb: '10.11'}, phpunit: '11.5.57', suites: 'some'},
    '5.2': {branch: '502', docroot: 'public', php: ['8.3', '8.4'], databases: {postgres: '16', mariadb: '10.11'}, phpunit: '11.5.57', suites: 'all'},
    '5.3': {branch: '503', docroot: 'public', php: ['8.3', '8.4'], databases: {postgres: '17', mariadb: '11.4'}, phpunit: '11.5.57', suites: 'none'},
});

/** @typedef {keyof typeof moodles} Version */

export const versions = /** @type {Version[]} */ (Object.keys(moodles));

/** Those in which `npm test` runs anything, the oldest first. */
export const tested = versions.filter(version => moodles[version].suites !== 'none');

/** What a command means that names no Moodle: the one most sites have. */
export const usual = /** @type {Version} */ ('4.5');

/** The newest that is tested. */
export const newest = /** @type {Version} */ (versions.findLast(version => moodles[version].suites === 'all'));

/**
 * The version a stable branch is of.
 *
 * @param {string|undefined} branch such as `405`
 * @returns {Version|null}
 */
export function versionOf(branch) {
    return versions.find(version => moodles[version].branch === branch) ?? null;
}

/**
 * Where the newest state of a version's stable branch is: its point releases are made from it.
 *
 * @param {Version} version
 * @returns {string}
 */
export function archiveOf(version) {
    return `https://codeload.github.com/moodle/moodle/tar.gz/refs/heads/MOODLE_${moodles[version].branch}_STABLE`;
}

/**
 * Where the newest state of it says what it is.
 *
 * @param {Version} version
 * @returns {string}
 */
export function sourceOf(version) {
    const {branch, docroot} = moodles[version];
    return `https://raw.githubusercontent.com/moodle/moodle/MOODLE_${branch}_STABLE/${docroot ? `${docroot}/` : ''}version.php`;
}

/**
 * Compares two versions of anything, number by number.
 *
 * @param {string} a such as `10.11`
 * @param {string} b such as `10.6.7`
 * @returns {number} below 0 when a is the older one
 */
export function compareVersions(a, b) {
    const [left, right] = [a, b].map(one => one.split('.').map(Number));
    for (let at = 0; at < Math.max(left.length, right.length); at++) {
        const difference = (left[at] ?? 0) - (right[at] ?? 0);
        if (difference) {
            return difference;
        }
    }
    return 0;
}
