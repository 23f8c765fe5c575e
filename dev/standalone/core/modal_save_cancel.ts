import type {MoodleGlobal} from './m';

interface Options {
    title: string;
    body: string;
    buttons: {save: string};
    returnElement?: HTMLElement | null;
}
type Box = HTMLElement[] & {on(event: string, run: (event: Event) => void): void};

const word = (key: string): string => (globalThis as unknown as {M: MoodleGlobal}).M.util.get_string(key, 'core');

/** What jQuery is used for here. */
const boxed = (element: HTMLElement): Box => Object.assign([element], {
    on: (event: string, run: (event: Event) => void) => element.addEventListener(event, run),
});

/** A dialogue with a form: Moodle's regions, actions and events; it closes on save unless a listener prevents that. */
export default class ModalSaveCancel {
    private readonly root = document.createElement('div');
    private readonly veil = document.createElement('div');

    static create(options: Options): Promise<ModalSaveCancel> {
        return Promise.resolve(new ModalSaveCancel(options));
    }

    private constructor(private readonly options: Options) {
        const {root, veil} = this;
        root.className = 'modal show moodle-has-zindex';
        root.dataset['region'] = 'modal-container';
        root.setAttribute('role', 'dialog');
        root.setAttribute('aria-modal', 'true');
        root.setAttribute('aria-labelledby', 'modal-title');
        root.style.display = 'block';
        root.innerHTML = `<div class="modal-dialog" data-region="modal" tabindex="0"><div class="modal-content">
            <div class="modal-header"><h5 class="modal-title" id="modal-title" data-region="title">${options.title}</h5>
            <button type="button" class="btn-close" data-action="hide" aria-label="${word('closebuttontitle')}"></button></div>
            <div class="modal-body" data-region="body">${options.body}</div>
            <div class="modal-footer" data-region="footer"><button type="button" class="btn btn-secondary" data-action="cancel">${word('cancel')}</button>
            <button type="button" class="btn btn-primary" data-action="save">${options.buttons.save}</button></div></div></div>`;
        veil.className = 'modal-backdrop show';
        root.addEventListener('click', (event) => {
            const action = (event.target as Element).closest<HTMLElement>('[data-action]')?.dataset['action'];
            if (action === 'cancel' || action === 'hide'
                || (action === 'save' && root.dispatchEvent(new Event('modal-save-cancel:save', {cancelable: true})))) {
                this.hide();
            }
        });
        root.addEventListener('keydown', (event) => this.key(event));
        if (options.show) {
            void this.show();
        }
    }

    show(): Promise<void> {
        document.body.append(this.veil, this.root);
        return Promise.resolve();
    }

    getRoot(): Box {
        return boxed(this.root);
    }

    getBody(): Box {
        return boxed(this.root.querySelector('[data-region="body"]') as HTMLElement);
    }

    hide(): void {
        this.root.remove();
        this.veil.remove();
        this.options.returnElement?.focus();
        this.root.dispatchEvent(new Event('modal:hidden'));
    }

    private key(event: KeyboardEvent): void {
        const stops = [...this.root.querySelectorAll<HTMLElement>('button, input, select')].filter((one) => one.offsetParent !== null);
        if (event.key === 'Escape') {
            this.hide();
        } else if (event.key === 'Tab') {
            const at = stops.indexOf(document.activeElement as HTMLElement) + (event.shiftKey ? -1 : 1);
            stops[(at + stops.length) % stops.length]?.focus();
            event.preventDefault();
        }
    }
}
