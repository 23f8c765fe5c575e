import type {Cohort} from '../../run/server';
import {createCohortPicker} from './cohortpicker';
import {cohortDetail, remarks, sizes} from './cohorttext';
import {create, fillWith, part, region, stamp, tell, write} from '../shared/dom';
import {growth} from './growth';
import type {Host} from '../shared/host';
import type {Name} from './namedcohort';

/** What a row shows. */
export interface RowState {
    readonly label: string;
    readonly people: number;
    /** undefined: nobody knows which cohort that is; null: none, by choice. */
    readonly cohort: Cohort | null | undefined;
    /** What the server said of it; undefined while it was not asked. */
    readonly name: Name | undefined;
    readonly gain: number;
    /** The person is choosing another one. */
    readonly choosing: boolean;
    readonly mayCreate: boolean;
}

export interface RowActions {
    choose(label: string, cohort: Cohort | null): void;
    /** Opens or closes the choice. */
    change(label: string, on: boolean): void;
    create(label: string, trigger: HTMLElement): void;
}

/** Characters shown of a name. */
const CLIP = 60;
let serial = 0;

/** Fills a row anew; what can be done about it stays as it is, with what is typed there, until the question or the answer is another. */
export function drawRow(row: HTMLElement, state: RowState, panel: HTMLElement, host: Host, actions: RowActions): void {
    const {words} = host;
    const {label, people, cohort, name, gain} = state;
    const asks = cohort === undefined && name !== undefined;
    row.dataset['state'] = asks ? 'question' : cohort === undefined ? 'waiting' : 'known';
    write(part(row, 'label'), label.length > CLIP ? `${label.slice(0, CLIP)}…` : label);
    write(part(row, 'people'), words.many('js_people', people));
    fillWith(part(row, 'members'), cohort ? [sizes(cohort, gain, words), ...gain ? [growth(cohort.members, gain)] : []] : []);
    // No cohort by choice is not the same as none known: JSON writes both alike.
    const key = JSON.stringify([cohort === undefined, cohort, name, state.choosing]);
    if (row.dataset['drawn'] !== key) {
        row.dataset['drawn'] = key;
        drawTarget(part(row, 'target'), state, asks, panel, host, actions);
    }
}

function drawTarget(target: HTMLElement, state: RowState, asks: boolean, panel: HTMLElement, host: Host, actions: RowActions): void {
    const {words} = host;
    const {label, cohort, name} = state;
    const choosing = state.choosing || asks;
    const content: HTMLElement[] = [];
    if (cohort === undefined && !name) {
        content.push(create('span', 'tool_prelude-hint', words.say('js_naming_busy')));
    } else if (cohort !== undefined) {
        content.push(...chosen(state, host));
        const change = button('link', words.say(state.choosing ? 'js_naming_keep' : 'js_cohort_change'),
            () => actions.change(label, !state.choosing));
        if (!state.choosing) {
            change.setAttribute('aria-label', words.say('js_naming_changelabel', label));
        }
        change.dataset['action'] = 'change';
        content.push(change);
    } else if (name) {
        content.push(...question(name, label, host, actions));
    }
    target.replaceChildren(...content);
    if (choosing) {
        target.append(others(state, panel, host, actions));
    }
}

function chosen({cohort, name}: RowState, {words}: Host): HTMLElement[] {
    if (!cohort) {
        return [create('span', 'tool_prelude-namingnone', words.say('js_naming_none'))];
    }
    const text = create('span', 'tool_prelude-namingcohort');
    text.append(create('b', '', cohort.name), ' ', create('span', 'tool_prelude-hint', [
        cohort.idnumber, cohort.contextname, ...remarks(cohort, words), name?.remembered ? words.say('js_naming_remembered') : '',
    ].filter((part) => part !== '').join(' · ')));
    return [text];
}

/** What is not clear, with what it may have meant: offered, never taken. */
function question(name: Name, label: string, {words}: Host, actions: RowActions): HTMLElement[] {
    const offered = name.cohorts.filter((cohort) => cohort.usable);
    const refused = name.cohorts.filter((cohort) => !cohort.usable);
    const key = name.code === 'cohortunknown' && offered.length ? 'js_naming_meant' : `js_naming_${name.code}`;
    const list = create('span', 'tool_prelude-namingoffers');
    list.append(...offered.map((cohort) => {
        const offer = button('outline-primary', cohort.name, () => actions.choose(label, cohort));
        offer.append(create('small', '', cohortDetail(cohort, words)));
        offer.dataset['action'] = 'take';
        return offer;
    }), ...refused.map((cohort) => create('span', 'tool_prelude-hint', `${cohort.name} · ${cohortDetail(cohort, words)}`)));
    return [create('span', 'tool_prelude-namingquestion', words.say(key)), ...(name.cohorts.length ? [list] : [])];
}

/** Search another one, make one, or take none. */
function others({label, mayCreate, cohort}: RowState, panel: HTMLElement, host: Host, actions: RowActions): HTMLElement {
    const {words} = host;
    const box = stamp(panel, 'others');
    const picker = createCohortPicker(region(box, 'picker'), `name${++serial}`, host, mayCreate, (found) => actions.choose(label, found));
    picker.input.setAttribute('aria-label', words.say('js_naming_search', label));
    const make = part(box, 'create');
    make.hidden = !mayCreate;
    make.addEventListener('click', () => actions.create(label, make));
    const none = part(box, 'none');
    tell(none, cohort === null ? '' : words.say('js_naming_choosenone'));
    none.addEventListener('click', () => actions.choose(label, null));
    return box;
}

function button(look: string, text: string, press: () => void): HTMLElement {
    const element = create('button', `btn btn-${look} btn-sm`, text);
    element.setAttribute('type', 'button');
    element.addEventListener('click', press);
    return element;
}
