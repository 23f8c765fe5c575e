import type {Words} from './words';
import {writeCsv} from '../check/writecsv';

/** A file to fill in: the header every installation understands, and one example line. */
export function modelFile(words: Words): string {
    return writeCsv([
        ['username', 'lastname', 'firstname', 'email', 'cohort'],
        [
            words.say('js_model_username'), words.say('js_model_lastname'), words.say('js_model_firstname'), words.say('js_model_email'),
            '',
        ],
    ]);
}
