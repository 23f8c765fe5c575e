import type {Access} from '../access/access';
import type {Config} from '../shared/config';
import {action, region, tell} from '../shared/dom';
import type {Host} from '../shared/host';
import {initialState, type State} from '../state';
import type {Store} from '../shared/store';

/** Whether the list brings passwords, those too that are asked for once more after a reload. */
function brings({mapping, review, files}: State): boolean {
    return files.some(({kept}) => kept?.secrets.length)
        || ((mapping?.targets.includes('password') ?? false) && (review?.people.some(({password}) => password !== '') ?? false));
}

/**
 * A list with passwords is meant to give them: as long as nobody chose a recipe it is the one that does, and it is said. Whatever is
 * chosen, passwords that will not be used are said to be so; one press changes it.
 */
export function createFilePasswords(box: HTMLElement, store: Store<State>, config: Config, {words}: Host): void {
    const {recipe} = initialState(config).access;
    const other = action(box, 'followfile');
    const decide = (patch: Partial<Access>): void => store.set({access: {...store.get().access, ...patch}});
    let brought = false;

    other.addEventListener('click', () => {
        decide(used(store.get()) ? {recipe: 'mail', chosen: true} : {recipe: 'nomail', passwords: 'file', chosen: true});
        // The line stays, with the way back.
        other.focus();
    });
    store.watch(['phase', 'review'], (state) => {
        const {phase, review, access, locks, files} = state;
        if (phase !== 'ready' || !review) {
            return;
        }
        const had = brought;
        brought = brings(state);
        // What was kept in the browser was decided then.
        const decided = access.chosen || files.some(({kept}) => kept);
        if (!decided && had !== brought && !locks.names.has('recipe') && !locks.names.has('passwords')) {
            decide(brought ? {recipe: 'nomail', passwords: 'file'} : {recipe});
        }
        draw(store.get());
    });
    store.watch(['access', 'locks'], draw);

    function draw({access, locks}: State): void {
        const inUse = used(store.get());
        const said = !brought || (inUse && access.chosen) ? '' : words.say(inUse ? 'js_filepasswords_used' : 'js_filepasswords_unused');
        tell(region(box, 'followed'), said);
        box.hidden = said === '';
        tell(other, locks.names.has('recipe') || locks.names.has('passwords') ? '' : words.say(inUse ? 'js_filepasswords_mail' : 'js_filepasswords_use'));
    }
}

const used = ({access}: State): boolean => access.recipe === 'nomail' && access.passwords === 'file';
