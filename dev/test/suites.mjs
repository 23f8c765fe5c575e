// All suites, in the order they are started: first what fails soonest; then the longest, so that none is left to run alone at the
// end; and never two side by side that would wait for each other's Moodle.
import {chaos} from './suites/chaos.mjs';
import {phpcs, phplint} from './suites/php.mjs';
import {phpstan} from './suites/phpstan.mjs';
import {samples} from './suites/samples.mjs';
import {build, eslint, jest, types} from './suites/script.mjs';
import {contract, core, phpunit, stories} from './suites/sites.mjs';
import {lang, templates} from './suites/words.mjs';

/** @type {readonly import('./result.mjs').Suite[]} */
export const suites = [
    phplint, lang, templates, samples, types, build, phpcs, phpstan, eslint, contract('standalone'), jest,
    stories('4.5'), stories('5.1'), phpunit('4.5'), phpunit('5.1'), core('4.5'), core('5.1'), stories('standalone'), contract('4.5'), contract('5.1'), chaos,
];
