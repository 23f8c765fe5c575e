import type {Config} from '../shared/config';
import type {Slip} from './slips';
import type {Words} from '../shared/words';
import {writeCsv} from '../../check/lists/writecsv';

/** The slips as a table for a mail merge. */
export const slipsCsv = (slips: readonly Slip[], config: Config, words: Words): string => writeCsv([
    [
        words.say('field_lastname'), words.say('field_firstname'), words.say('field_email'), words.say('field_cohort'),
        words.say('field_username'), words.say('field_password'), words.say('js_slip_site'),
    ],
    ...slips.map(({lastname, firstname, email, cohort, username, password}) =>
        [lastname, firstname, email, cohort, username, password, config.urls.site]),
]);
