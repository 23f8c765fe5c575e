import {action, part, region, stamp, tell, write} from '../shared/dom';
import type {Host} from '../shared/host';
import type {Keeping} from './keeping';
import {keyed} from '../shared/keyed';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** What is said of work kept in the browser: taken up again, left unfinished elsewhere, without its passwords, or not kept at all. */
export function createKeptPanel(panel: HTMLElement, store: Store<State>, keeping: Keeping, host: Host): void {
    const {words} = host;
    const list = region(panel, 'unfinished');
    const ago = (saved: number): string => words.ago(Math.max(0, host.now() - saved));
    const run = (key: string, task: Promise<void>): void => void host.pending(key, task).catch(host.report);

    action(panel, 'startover').addEventListener('click', (event) => {
        void host.confirm(words.say('js_startover'), words.say('js_replace_question'), words.say('js_startover'), event.currentTarget as HTMLElement)
            .then((agreed) => agreed && run('discard', keeping.discard().then(() => location.assign(location.pathname))));
    });

    store.watch(['phase', 'files', 'takenup', 'unkept', 'unfinished'], ({phase, files, takenup, unkept, unfinished}) => {
        const ready = phase === 'ready';
        region(panel, 'takenup').hidden = !ready || takenup === 0 || !files.some(({kept}) => kept);
        write(region(panel, 'takenuptext'), words.say('js_takenup', ago(takenup)));
        region(panel, 'again').hidden = !ready || !files.some(({kept}) => kept?.secrets.length);
        region(panel, 'unkept').hidden = unkept === '' || !ready;
        list.hidden = phase !== 'empty' || unfinished.length === 0;
        keyed(list, unfinished, ({id}) => id, (current) => {
            const item = stamp(panel, 'unfinished');
            part(item, 'takeup').addEventListener('click', () => run('takeup', keeping.takeUp(current().id)));
            part(item, 'forget').addEventListener('click', () => run('discard', keeping.discard(current().id)));
            return item;
        }, (item, one) => tell(part(item, 'what'), words.many('js_unfinished', one.people, {name: one.names.join(', '), ago: ago(one.saved)})));
    });
}
