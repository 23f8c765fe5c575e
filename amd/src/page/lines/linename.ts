import {placeOf} from '../../read/lines/places';
import type {Table} from '../../read/table';
import type {Words} from '../shared/words';

/** Says a line as people know it: its number, and its file when there are several. */
export type LineName = (line: number) => string;

export function lineNames(table: Table | null, words: Words): LineName {
    return (line) => {
        const place = table?.parts ? placeOf(table, line) : null;
        const part = table?.parts?.[place?.part ?? -1];
        return place && part ? words.say('js_line_infile', {line: place.line, file: part.name}) : words.number(line);
    };
}
