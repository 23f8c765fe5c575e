import {ServerError} from '../../run/servererror';
import type {RecipeChoice, OfferedValue} from '../../run/siteserver';
import {enter, part, region, stamp, tell, write} from '../shared/dom';
import type {Host} from '../shared/host';
import type {State} from '../state';
import type {Store} from '../shared/store';

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
/** Before a value chosen in a list, so that an empty one can be told from none. */
const CHOSEN = '=';

/** Way to log in and values of new accounts, as the site's own upload form offers them; asked for when they are unfolded. */
export function createValuesPanel(box: HTMLElement, fold: HTMLDetailsElement, store: Store<State>, host: Host): void {
    const {words} = host;
    const inputs = new Map<string, Input>();
    let asked = false;

    fold.addEventListener('toggle', () => {
        if (fold.open && !asked) {
            asked = true;
            void host.pending('choices', load());
        }
    });
    box.addEventListener('change', (event) => {
        const input = event.target as Input;
        const {access} = store.get();
        const name = input.dataset['name'] ?? '';
        if (name === 'auth') {
            store.set({access: {...access, auth: input.value}});
            return;
        }
        const defaults = {...access.defaults};
        const chosen = input instanceof HTMLSelectElement ? input.value : input.value.trim() && CHOSEN + input.value.trim();
        if (chosen === '') {
            delete defaults[name];
        } else {
            defaults[name] = chosen.slice(CHOSEN.length);
        }
        store.set({access: {...access, defaults}});
    });
    store.watch(['access', 'locks'], draw);

    async function load(): Promise<void> {
        try {
            const {auths, defaults} = await host.site.readChoices();
            tell(region(box, 'choicestrouble'), '');
            const auth = list({name: 'auth', label: words.say('field_auth'), kind: 'select', value: '', maxlength: 0, choices: auths}, auths);
            region(box, 'values').replaceChildren(auth, ...defaults.map(draft));
            draw(store.get());
        } catch (error) {
            asked = false;
            tell(region(box, 'choicestrouble'), error instanceof Error ? error.message : String(error));
            if (!(error instanceof ServerError)) {
                host.report(error);
            }
        }
    }

    function draft(field: OfferedValue): HTMLElement {
        if (field.kind === 'select' || field.kind === 'checkbox') {
            const choices = field.kind === 'select' ? field.choices
                : ['0', '1'].map((value) => ({value, label: words.say(value === '1' ? 'js_value_yes' : 'js_value_no')}));
            const now = choices.find(({value}) => value === field.value)?.label ?? '';
            return list(field, [
                {value: '', label: now === '' ? words.say('js_value_none') : words.say('js_value_site', now)},
                ...choices.map(({value, label}) => ({value: CHOSEN + value, label: label || words.say('js_value_none')})),
            ]);
        }
        const element = stamp(box, field.kind);
        const input = part<HTMLInputElement | HTMLTextAreaElement>(element, 'input');
        input.placeholder = field.value;
        if (field.maxlength) {
            input.maxLength = field.maxlength;
        }
        return finish(element, input, field);
    }

    function list(field: OfferedValue, choices: readonly RecipeChoice[]): HTMLElement {
        const element = stamp(box, 'select');
        const select = part<HTMLSelectElement>(element, 'input');
        select.replaceChildren(...choices.map(({value, label}) => new Option(label, value)));
        return finish(element, select, field);
    }

    function finish(element: HTMLElement, input: Input, {name, label}: OfferedValue): HTMLElement {
        write(part(element, 'label'), label);
        input.id = `tool_prelude-value-${name}`;
        input.dataset['name'] = name;
        part<HTMLLabelElement>(element, 'label').htmlFor = input.id;
        inputs.set(name, input);
        return element;
    }

    function draw({access, locks}: State): void {
        for (const [name, input] of inputs) {
            const chosen = access.defaults[name];
            const value = name === 'auth' ? access.auth
                : chosen === undefined ? '' : input instanceof HTMLSelectElement ? CHOSEN + chosen : chosen;
            enter(input, value);
            input.disabled = locks.names.has(name === 'auth' ? 'auth' : `defaults.${name}`);
        }
        const chosen = Object.keys(access.defaults).length + (access.auth === 'manual' ? 0 : 1);
        tell(region(box, 'valueschosen'), chosen ? words.many('js_values_chosen', chosen) : '');
    }
}
