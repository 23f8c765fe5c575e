// All suites, in the order they are started: what fails soonest first, and never two that would wait for each other's Moodle.
import {chaos} from './suites/chaos.mjs';
import {phpcs, phplint} from './suites/php.mjs';
import {phpstan} from './suites/phpstan.mjs';
import {samples} from './suites/samples.mjs';
import {build, eslint, jest, types} from './suites/script.mjs';
import {contract, phpunit, stories} from './suites/sites.mjs';
import {lang, templates} from './suites/words.mjs';

/** @type {readonly import('./result.mjs').Suite[]} */
export const suites = [
    phplint, lang, templates, samples, types, build, jest, phpcs, phpstan, eslint,
    contract('standalone'), phpunit('4.5'), contract('5.1'), phpunit('5.1'), contract('4.5'),
    stories('standalone'), stories('4.5'), stories('5.1'), chaos,
];
