import ModalEvents from 'core/modal_events';
import ModalSaveCancel from 'core/modal_save_cancel';
import type {Host} from '../page/shared/host';

/** A form in one of Moodle's own dialogues; sent by its button or by Enter, once at a time. */
export const openDialog: Host['dialog'] = async(title, form, agree, trigger, save) => {
    const modal = await ModalSaveCancel.create({
        title: escape(title), body: '', buttons: {save: escape(agree)}, removeOnClose: true, show: false, returnElement: trigger,
    });
    modal.getBody()[0]?.replaceChildren(form);
    let saved = false;
    let saving = false;
    const send = async(): Promise<void> => {
        if (saving) {
            return;
        }
        saving = true;
        try {
            saved = await save();
        } finally {
            saving = false;
        }
        if (saved) {
            modal.hide();
        }
    };
    const closed = new Promise<boolean>((resolve) => modal.getRoot().on(ModalEvents.hidden, () => resolve(saved)));
    modal.getRoot().on(ModalEvents.save, (event) => {
        event.preventDefault();
        void send();
    });
    // A form of several fields without a button of its own is not sent by Enter.
    form.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && (event.target as HTMLElement).matches('input:not([type=checkbox])')) {
            event.preventDefault();
            void send();
        }
    });
    // Moodle puts the focus on the dialogue once it is shown: ours comes after.
    await modal.show();
    form.querySelector<HTMLElement>('input')?.focus();
    return closed;
};

/** Moodle takes titles and buttons as HTML. */
const escape = (text: string): string => {
    const element = document.createElement('span');
    element.textContent = text;
    return element.innerHTML;
};
