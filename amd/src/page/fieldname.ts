import type {Words} from './words';

/** A field in words; native fields nobody translated keep their native name. */
export function fieldName(field: string, words: Words): string {
    return words.has(`field_${field}`) ? words.say(`field_${field}`) : field;
}
