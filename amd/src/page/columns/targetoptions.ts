import {OWN_FIELDS} from '../../map/field';
import type {Config} from '../shared/config';
import type {OptionGroup} from '../shared/dom';
import {fieldName, numberOf} from './fieldname';
import type {Words} from '../shared/words';

type Option = readonly [field: string, label: string];

/** What a column can be taken for, in groups: what every person has, what else an account holds, the site's own fields, courses one by one. */
export function targetOptions(config: Config, words: Words): OptionGroup[] {
    const own: readonly string[] = [...OWN_FIELDS, 'fullname'];
    const rest = config.site.fields.filter((field) => !own.includes(field));
    const profile = rest.filter((field) => field.startsWith('profile_field_'));
    const numbered = rest.filter((field) => numberOf(field, words) > 0);
    const plain = rest.filter((field) => !profile.includes(field) && !numbered.includes(field));
    const numbers = [...new Set(numbered.map((field) => numberOf(field, words)))].sort((a, b) => a - b);
    const named = (fields: readonly string[]): Option[] => fields.map((field) => [field, fieldName(field, words)]);
    const sorted = (fields: readonly string[]): Option[] => named(fields).sort(([, a], [, b]) => a.localeCompare(b, config.locale));
    return [
        ['', [['', words.say('js_column_ignore')]]],
        [words.say('js_fields_person'), named(own)],
        [words.say('js_fields_account'), sorted(plain)],
        [words.say('js_fields_profile'), told(sorted(profile))],
        ...numbers.map((n): OptionGroup => [words.say('js_fields_course', n), named(numbered.filter((field) => numberOf(field, words) === n))]),
    ].filter(([, options]) => options.length > 0) as OptionGroup[];
}

/** Fields of one name are told apart by their short names. */
const told = (options: readonly Option[]): Option[] => options.map(([field, label]) =>
    [field, options.filter(([, other]) => other === label).length > 1 ? `${label} (${field.replace('profile_field_', '')})` : label]);
