import {placeOf} from '../../read/lines/places';
import type {Host} from '../shared/host';
import type {Opening} from './opening';
import type {State} from '../state';

/** How many lines of one of several files someone corrected or left out. */
export function touchedLines({review, table}: Pick<State, 'review' | 'table'>, file: number): number {
    if (!review || !table) {
        return 0;
    }
    const lines = review.history.done.flatMap((decision) => decision.kind === 'edit' ? decision.cells.map(({line}) => line)
        : 'lines' in decision ? decision.lines : []);
    return new Set(lines.filter((line) => placeOf(table, line).part === file)).size;
}

/** Takes one of several files away; asks first when corrections go with it. */
export async function removeFile(state: State, file: number, opening: Opening, host: Host, trigger: HTMLElement): Promise<void> {
    const {words} = host;
    const touched = touchedLines(state, file);
    const name = state.files[file]?.source.name ?? '';
    if (touched === 0 || await host.confirm(words.say('js_removefile', {name}), words.many('js_removefile_lost', touched),
        words.say('js_removefile_agree'), trigger)) {
        await opening.remove(file);
    }
}
