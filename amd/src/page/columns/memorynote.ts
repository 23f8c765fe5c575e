import {titlesOf, toRemember} from '../../map/remembered';
import type {Config} from '../shared/config';
import {action, region, write} from '../shared/dom';
import type {Host} from '../shared/host';
import type {Opening} from '../file/opening';
import type {State} from '../state';

/** Says that columns are as someone decided, and offers to forget it, or to decide for everybody. */
export function createMemoryNote(panel: HTMLElement, opening: Opening, config: Config, host: Host): (state: State) => void {
    const {words} = host;
    const forget = action(panel, 'forgetcolumns');
    const site = region<HTMLInputElement>(panel, 'columnsforsite');
    forget.addEventListener('click', () => {
        action(panel, 'toggle').focus();
        void opening.forgetColumns().catch(host.report);
    });
    site.addEventListener('change', () => void opening.shareColumns(site.checked).catch(host.report));

    return ({phase, files, table, mapping, remembered}) => {
        region(panel, 'memory').hidden = phase !== 'ready' || !remembered;
        if (remembered) {
            const key = `js_columns_${remembered.now ? 'kept' : 'before'}${remembered.site ? 'site' : ''}`;
            write(region(panel, 'memorytext'), words.say(remembered.failed ? 'js_columns_unkept' : key));
            write(forget, words.say(remembered.site && !config.can.configure ? 'js_columns_guess' : 'js_columns_forget'));
            forget.hidden = remembered.failed;
        }
        site.checked = remembered?.site === true;
        region(panel, 'columnsforsiterow').hidden = !config.can.configure || !table || !mapping || toRemember(table, mapping) === null
            || !files.some((file) => titlesOf(file.table) !== null);
    };
}
