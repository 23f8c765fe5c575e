import type {Config} from '../../../amd/src/page/shared/config';
import type {Consequences} from '../../../amd/src/page/run/consequences';
import {foretell} from '../../../amd/src/page/run/foretell';
import {lineNames} from '../../../amd/src/page/lines/linename';
import type {State} from '../../../amd/src/page/state';
import type {Words} from '../../../amd/src/page/shared/words';
import {columnsText, groupsText, sample} from '../check/checktext';
import type {Doubts} from './doubts';
import {plain} from '../plain';

/** What will happen, in the words of the page: how the columns were understood, a sample, the problems, the sentence over the button. */
export function forecast(state: State, it: Consequences, config: Config, doubts: Doubts, words: Words): string {
    const {table, mapping, review} = state;
    if (!table || !mapping || !review) {
        return '';
    }
    const name = lineNames(table, words);
    return [
        `${plain(table.name)} → ${plain(config.sitename)} (${plain(config.urls.site)})`,
        `  ${columnsText({table, mapping}, words)}`,
        ...sample(review.people, words, name).map((line) => `    ${line}`),
        ...groupsText(review, words, name),
        ...doubts.unsure.map(({text}) => `  ? ${text}`),
        [
            foretell(it, state, words, config.noemail), it.left ? words.many('js_will_left', it.left) : '',
            it.unchanged ? words.many('js_will_unchanged', it.unchanged) : '',
        ].filter((text) => text !== '').map(plain).join(' '),
    ].join('\n');
}
