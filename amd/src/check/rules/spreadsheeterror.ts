import type {Rule} from '../rule';
import {eachValue} from '../people/values';

/** What spreadsheets write where a formula failed or a column is too narrow. */
const ERROR = /^(?:#(?:REF|N\/A|NAME\?|NOM\s?\?|VALUE|VALEUR|DIV\/0|NUM|NOMBRE|NULL|NUL|SPILL|N\/D)\s?!?|#{3,}|Err:\d{3})$/i;

const isSuspect = (value: string): boolean => value.startsWith('#') || value.startsWith('Err:');

/** Values a spreadsheet has destroyed. */
export const spreadsheeterror: Rule = (person, _facts, report) => {
    eachValue(person, isSuspect, (field, value) => {
        if (ERROR.test(value)) {
            report('spreadsheeterror', field, {value});
        }
    });
};
