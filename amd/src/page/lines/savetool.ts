import {countsOf} from '../shared/counts';
import {action, region, write} from '../shared/dom';
import {saveLeftLines, saveList, saveVerdict} from './savelists';
import type {Host} from '../shared/host';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** The form that hands the list back: as it was put right, only the lines that will not be imported, or all with what would happen to them. */
export function createSaveTool(panel: HTMLElement, store: Store<State>, host: Host): void {
    const {words} = host;
    const form = region<HTMLFormElement>(panel, 'savetool');
    const toggle = action(panel, 'savetool');
    const secret = region<HTMLInputElement>(form, 'savesecret');
    const [list, left, verdict] = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')] as [
        HTMLInputElement, HTMLInputElement, HTMLInputElement];

    const show = (on: boolean): void => {
        form.hidden = !on;
        toggle.setAttribute('aria-expanded', String(on));
        // Asked for each time: a file with passwords is not made by habit.
        secret.checked = false;
    };
    const close = (): void => {
        show(false);
        toggle.focus();
    };
    toggle.addEventListener('click', () => {
        show(form.hidden);
        (form.hidden ? toggle : list).focus();
    });
    action(form, 'saveclose').addEventListener('click', close);
    form.addEventListener('keydown', (event) => event.key === 'Escape' && close());
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        if (verdict.checked) {
            saveVerdict(store.get(), host);
        } else {
            (left.checked ? saveLeftLines : saveList)(store.get(), host, secret.checked);
        }
    });

    store.watch(['phase', 'review', 'revision', 'edits', 'mapping', 'checking'], ({phase, review, revision, mapping, checking}) => {
        if (phase !== 'ready' || !review) {
            show(false);
            return;
        }
        const counts = countsOf(review, revision);
        const lost = counts.leftout + counts.blocked;
        write(region(form, 'savelist'), words.many('js_save_list', counts.all - counts.leftout));
        write(region(form, 'saveleft'), words.many('js_save_left', lost));
        region(form, 'saveleftchoice').hidden = lost === 0;
        // Not before it is known what would happen.
        const unknown = checking.busy || counts.pending > 0;
        region(form, 'saveverdictchoice').hidden = unknown;
        list.checked ||= left.checked && lost === 0 || verdict.checked && unknown;
        region(form, 'savesecretchoice').hidden = !mapping?.targets.includes('password');
    });
}
