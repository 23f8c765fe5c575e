import type {Words} from '../shared/words';

const NUMBERED = /^([a-z]+)(\d+)$/;

/** The number of a field there may be several of (`course2`), 0 for any other. */
export function numberOf(field: string, words: Pick<Words, 'has'>): number {
    const [, kind, number] = NUMBERED.exec(field) ?? [];
    return kind !== undefined && !words.has(`field_${field}`) && words.has(`field_n_${kind}`) ? Number(number) : 0;
}

/** A field in words; native fields nobody translated keep their native name. */
export function fieldName(field: string, words: Pick<Words, 'has' | 'say'>): string {
    const number = numberOf(field, words);
    return number > 0 ? words.say(`field_n_${field.slice(0, -String(number).length)}`, number)
        : words.has(`field_${field}`) ? words.say(`field_${field}`) : field;
}
