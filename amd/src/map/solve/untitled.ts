import {FULL_NAME} from '../field';
import type {Mapping} from '../mapping';
import type {Column} from './column';
import {familyWeight, fullNameClaims} from './namecolumns';

/**
 * A table of whose titles none says anything, by what its columns hold: e-mails, one number a person, names. Capitals and usual first names tell the
 * two names apart, else the order `name, first name`. Both names in one column are asked about.
 */
export function mapUntitled(columns: readonly Column[]): Mapping {
    const fields = byContents(columns);
    // The addresses of a list without titles are whosever they are: they prove no name.
    const both = [...fields.values()].includes('lastname') ? undefined
        : fullNameClaims(columns.filter(({index}) => !fields.has(index)), () => false)[0]?.column.index;
    return {
        targets: columns.map((_, column) => fields.get(column) ?? null), fallbacks: {}, questions: both === undefined ? [] : [both],
        ...(both !== undefined && {proposals: {[both]: FULL_NAME}}), guessed: [...fields.keys()],
        why: columns.map((_, column) => (fields.has(column) ? 'contents' : null)),
    };
}

/** Field by column. */
function byContents(all: readonly Column[]): Map<number, string> {
    const columns = all.filter(({meaning, contents}) => meaning.kind !== 'other' && contents.filled >= 0.5);
    const fields = new Map<number, string>();
    const propose = (field: string, column: Column | undefined): void => {
        if (column) {
            fields.set(column.index, field);
        }
    };
    propose('email', columns.find(({contents: {addresses, count, distinct}}) => addresses >= 0.6 && (count < 6 || distinct >= 0.5)));
    propose('username', columns.find(({contents: {numbers, distinct, phones}}) => numbers >= 0.8 && distinct >= 0.9 && phones < 0.5));
    const [first, second] = columns.filter(({index, contents: {names, count, distinct}}) =>
        !fields.has(index) && names >= 0.8 && (count < 5 || distinct > 0.3));
    if (first && second) {
        const isSwapped = familyWeight(second) > familyWeight(first);
        propose('lastname', isSwapped ? second : first);
        propose('firstname', isSwapped ? first : second);
    }
    return fields;
}
