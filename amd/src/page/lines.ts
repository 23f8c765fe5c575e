import type {Group} from '../check/group';
import {region} from './dom';
import type {Host} from './host';
import {issueText} from './issuetext';
import type {State} from './state';
import type {Store} from './store';

/** What a person may decide about lines; each goes through here, so that all of it is announced and can be undone. */
export interface Lines {
    edit(line: number, field: string, value: string): void;
    include(lines: readonly number[], included: boolean): void;
    fix(group: Group): void;
    undo(): void;
    redo(): void;
}

export function createLines(store: Store<State>, host: Host, root: HTMLElement): Lines {
    const {words} = host;
    const announce = (text: string): void => {
        region(root, 'announce').textContent = text;
    };
    const changed = (): void => {
        const {edits, revision} = store.get();
        store.set({edits: edits + 1, revision: revision + 1});
    };
    const review = (): State['review'] => store.get().phase === 'ready' ? store.get().review : null;

    const lines: Lines = {
        edit: (line, field, value) => {
            const it = review();
            if (!it) {
                return;
            }
            it.edit(line, field, value);
            changed();
            const wrong = it.issues(line).find((issue) => issue.level === 'error');
            announce(wrong ? words.say('js_said_wrong', {line, why: issueText(wrong, words)}) : words.say('js_said_right', {line}));
        },
        include: (chosen, included) => {
            const it = review();
            if (it) {
                (included ? it.takeBack : it.leaveOut).call(it, [...chosen]);
                changed();
                announce(words.many(included ? 'js_said_takenback' : 'js_said_leftout', chosen.length));
            }
        },
        fix: (group) => {
            const it = review();
            if (it) {
                announce(words.many('js_said_fixed', it.fix(group).length));
                changed();
            }
        },
        undo: () => {
            const it = review();
            if (it?.canUndo) {
                it.undo();
                changed();
                announce(words.say('js_said_undone'));
            }
        },
        redo: () => {
            const it = review();
            if (it?.canRedo) {
                it.redo();
                changed();
                announce(words.say('js_said_redone'));
            }
        },
    };

    // Ctrl+Z while typing in a field is that field's own.
    root.addEventListener('keydown', (event) => {
        const target = event.target as HTMLElement;
        const typing = target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select');
        if (typing || event.altKey || !(event.ctrlKey || event.metaKey)) {
            return;
        }
        const key = event.key.toLowerCase();
        if (key === 'z' || key === 'y') {
            event.preventDefault();
            if (key === 'y' || event.shiftKey) {
                lines.redo();
            } else {
                lines.undo();
            }
        }
    });
    return lines;
}
