import type {Issue} from '../../read/issue';
import type {Table} from '../../read/table';
import type {Config} from '../shared/config';
import type {Words} from '../shared/words';
import type {Source} from '../state';
import {encodingName} from './encodingname';

/** Why nothing can be done with a table; empty when something can. */
export function refusal(table: Table, source: Source, {encodings}: Config, words: Words): Issue[] {
    if (table.encoding !== null && source.kind === 'file' && !encodings.includes(table.encoding)) {
        return [{code: 'encodingrefused', level: 'error', line: null, field: null, params: {
            encoding: encodingName(table.encoding, words), allowed: encodings.map((one) => encodingName(one, words)).join(', '),
        }}];
    }
    return table.rows.length ? [] : table.issues.filter((issue) => issue.line === null);
}
