import type {Access} from './access';
import type {Config} from '../shared/config';
import {part, region, stamp, write} from '../shared/dom';
import {fieldName} from '../columns/fieldname';
import {keyed} from '../shared/keyed';
import {radios} from '../shared/radios';
import type {State} from '../state';
import type {Store} from '../shared/store';
import type {Words} from '../shared/words';

/** Every person has these, whatever the file's columns. */
const ALWAYS = ['lastname', 'firstname', 'email'];

/** What becomes of people who have an account already: part of section 4. */
export function createExisting(box: HTMLElement, store: Store<State>, config: Config, words: Words): void {
    const decide = (patch: Partial<Access>): void => store.set({access: {...store.get().access, ...patch}});
    const list = region(box, 'overwrite');
    const byemail = region<HTMLInputElement>(box, 'byemail');
    const inputs = [...box.querySelectorAll<HTMLInputElement>('input[name="tool_prelude-existing"]')];

    inputs.forEach((radio) => {
        radio.addEventListener('change', () => decide({existing: radio.value as Access['existing']}));
    });
    region(box, 'noupdate').hidden = config.can.update;
    byemail.addEventListener('change', () => decide({byemail: byemail.checked ? 'join' : 'leave'}));

    store.watch(['mapping', 'access', 'locks'], ({access, mapping, locks}) => {
        const mapped = (mapping?.targets ?? []).filter((target): target is string => target !== null);
        const fields = [...new Set([...ALWAYS, ...mapped])].filter((field) => config.updatable.includes(field));
        radios(box, 'tool_prelude-existing', access.existing, (value) => locks.names.has('existing')
            || ((value === 'fill' || value === 'overwrite') && !config.can.update));
        byemail.checked = access.byemail === 'join';
        byemail.disabled = access.existing === 'leave' || locks.names.has('byemail');
        list.hidden = access.existing !== 'overwrite';
        region(box, 'kept').hidden = access.existing !== 'fill' && access.existing !== 'overwrite';
        keyed(list, fields, String, (current) => choice(current()), (element, field) => {
            const input = part<HTMLInputElement>(element, 'input');
            input.checked = access.overwrite.includes(field);
            input.disabled = locks.names.has('overwrite');
        });
        const gone = access.overwrite.filter((field) => !fields.includes(field));
        if (mapping && gone.length > 0) {
            // Its column is no longer taken for it.
            decide({overwrite: access.overwrite.filter((field) => fields.includes(field))});
        }
    });

    function choice(field: string): HTMLElement {
        const element = stamp(box, 'overwritefield');
        const input = part<HTMLInputElement>(element, 'input');
        input.value = field;
        write(part(element, 'name'), fieldName(field, words));
        input.addEventListener('change', () => {
            const others = store.get().access.overwrite.filter((one) => one !== field);
            decide({overwrite: input.checked ? [...others, field] : others});
        });
        return element;
    }
}
