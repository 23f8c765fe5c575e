// All suites, in the order they are started: first what fails soonest; then the longest, so that none is left to run alone at the
// end; and never two that begin side by side and would wait for each other's Moodle.
import {tested} from '../moodle/versions.mjs';
import {chaos} from './suites/chaos.mjs';
import {dev, site} from './suites/node.mjs';
import {phpcs, phplint} from './suites/php.mjs';
import {phpstan} from './suites/phpstan.mjs';
import {samples} from './suites/samples.mjs';
import {build, eslint, jest, types} from './suites/script.mjs';
import {contract, core, phpunit, stories} from './suites/sites.mjs';
import {lang, templates} from './suites/words.mjs';

/** The longest: one of PHPUnit beside one with a browser, which waits more than it computes. */
const told = tested.toReversed().flatMap(stories);
const longest = told.flatMap((one, at) => at < tested.length ? [one, phpunit(tested[at])] : [one]);

/** @type {readonly import('./result.mjs').Suite[]} */
export const suites = [
    phplint, lang, templates, samples, types, build, dev, phpcs, phpstan, eslint, contract('standalone'), jest,
    ...longest, site, ...stories('standalone'), chaos, ...tested.map(contract), ...tested.map(core),
];
