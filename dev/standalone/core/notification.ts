import type {MoodleGlobal} from './m';

interface Choice {
    triggerElement?: HTMLElement | null;
}

const word = (key: string): string => (globalThis as unknown as {M: MoodleGlobal}).M.util.get_string(key, 'core');

/**
 * Shows a dialogue with Moodle's regions and `data-action` names, and resolves with the action chosen; Escape and the
 * cross are `hide`. As in Moodle, title and body are HTML: whoever calls must have escaped.
 */
const ask = (title: string, body: string, buttons: readonly {action: string; label: string; look: string}[], back?: HTMLElement | null):
    Promise<string> => new Promise((resolve) => {
    const root = document.createElement('div');
    root.className = 'modal show moodle-has-zindex';
    root.dataset['region'] = 'modal-container';
    root.setAttribute('role', 'dialog');
    root.setAttribute('aria-modal', 'true');
    root.style.display = 'block';
    root.innerHTML = `<div class="modal-dialog" data-region="modal" tabindex="0"><div class="modal-content">
        <div class="modal-header"><h5 class="modal-title" data-region="title">${title}</h5>
        <button type="button" class="btn-close" data-action="hide" aria-label="${word('closebuttontitle')}"></button></div>
        <div class="modal-body" data-region="body">${body}</div>
        <div class="modal-footer" data-region="footer"></div></div></div>`;
    root.setAttribute('aria-label', root.querySelector('[data-region="title"]')?.textContent ?? '');
    for (const {action, label, look} of buttons) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = `btn ${look}`;
        button.dataset['action'] = action;
        button.textContent = label;
        root.querySelector('[data-region="footer"]')?.append(button);
    }
    const veil = document.createElement('div');
    veil.className = 'modal-backdrop show';
    const close = (action: string): void => {
        root.remove();
        veil.remove();
        (back ?? before)?.focus();
        resolve(action);
    };
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    root.addEventListener('click', (event) => {
        const action = (event.target as Element).closest<HTMLElement>('[data-action]')?.dataset['action'];
        if (action) {
            close(action);
        }
    });
    root.addEventListener('keydown', (event) => {
        const stops = [...root.querySelectorAll<HTMLElement>('button')];
        if (event.key === 'Escape') {
            close('hide');
        } else if (event.key === 'Tab') {
            const at = stops.indexOf(document.activeElement as HTMLElement) + (event.shiftKey ? -1 : 1);
            stops[(at + stops.length) % stops.length]?.focus();
            event.preventDefault();
        }
    });
    document.body.append(veil, root);
    root.querySelector<HTMLElement>('[data-region="modal"]')?.focus();
});

/** Resolves when `action` was chosen, rejects when it was refused; a dialogue merely closed settles nothing, as in Moodle. */
const confirm = async(action: string, look: string, title: string, question: string, label: string, choice: Choice = {}): Promise<void> => {
    const chosen = await ask(title, question, [
        {action: 'cancel', label: word('cancel'), look: 'btn-secondary'},
        {action, label, look},
    ], choice.triggerElement);
    if (chosen === 'cancel') {
        throw new Error('cancel');
    }
    return chosen === action ? undefined : new Promise(() => undefined);
};

export default {
    saveCancelPromise: (title: string, question: string, save: string, choice?: Choice) =>
        confirm('save', 'btn-primary', title, question, save, choice),
    deleteCancelPromise: (title: string, question: string, remove: string, choice?: Choice) =>
        confirm('delete', 'btn-danger', title, question, remove, choice),
    /** Says what went wrong; resolves once it is shown. */
    exception: async(error: unknown): Promise<void> => {
        const {name, errorcode, message} = error as {name?: string; errorcode?: string; message?: string};
        const text = document.createElement('p');
        text.textContent = message ?? String(error);
        void ask(errorcode ?? name ?? 'Error', text.outerHTML, [{action: 'hide', label: 'OK', look: 'btn-primary'}]);
    },
};
