import {GIVEN_BACK} from '../../check/personcodes';
import type {Group} from '../../check/issues/group';
import {isOneOfAKind, isOptional} from '../../map/field';
import {action, part, region, stamp, tell, write} from '../shared/dom';
import {fieldName} from '../columns/fieldname';
import {keyed} from '../shared/keyed';
import {ASKING_NAME, lead} from '../cohort/nextstep';
import type {State} from '../state';
import type {Words} from '../shared/words';

/** What can be done with a whole group. */
export interface GroupActions {
    /** Shows its lines alone; null shows all lines again. */
    show(group: Group | null): void;
    /** Takes a column of the file out of account. */
    ignore(field: string): void;
    fix(group: Group): void;
    /** Asks for the value all of them shall have. */
    set(group: Group): void;
    clear(group: Group): void;
    leaveOut(group: Group): void;
}

/** Groups shown before one asks for all. */
const FEW = 4;
/** Values shown of a group. */
const VALUES = 3;
const LONGEST = 40;
/** Values of larger groups are not counted: it would take longer than a frame. */
const LARGE = 20_000;
/** Problems of cells that are empty already. */
const CLEARED = /missing$/;

/** The problems of the file, one card each, worst and largest first. No state: there is nothing to put right now. */
export function drawGroups(panel: HTMLElement, state: State | null, words: Words, actions: GroupActions): void {
    const list = region(panel, 'groups');
    const groups = state?.phase === 'ready' && state.review ? state.review.groups() : [];
    list.hidden = groups.length === 0;
    const all = action(panel, 'allgroups');
    const opened = all.getAttribute('aria-expanded') === 'true';
    all.hidden = groups.length <= FEW;
    write(all, opened ? words.say('js_groups_fewer') : words.many('js_groups_more', groups.length - FEW));
    all.onclick = () => {
        all.setAttribute('aria-expanded', String(!opened));
        drawGroups(panel, state, words, actions);
    };
    keyed(list, (opened ? groups : groups.slice(0, FEW)).map((group): Card => ({group, state})), ({group}) => `${group.code} ${group.field ?? ''}`,
        (current) => card(panel, current, actions), (element, {group}) => fill(element, group, state, words));
}

interface Card {
    readonly group: Group;
    readonly state: State | null;
}

const isChosen = ({code, field}: Group, state: State | null): boolean =>
    state?.filter.group?.code === code && state.filter.group.field === field;

function card(panel: HTMLElement, current: () => Card, actions: GroupActions): HTMLElement {
    const element = stamp(panel, 'group');
    const press = (name: string, run: (group: Group) => void): void => part(element, name).addEventListener('click', () => run(current().group));
    press('show', (group) => actions.show(isChosen(group, current().state) ? null : group));
    press('fix', actions.fix);
    press('answer', () => lead(ASKING_NAME));
    press('ignore', (group) => actions.ignore(isUnused(group, current().state) ? 'password' : 'cohort'));
    press('set', actions.set);
    press('clear', actions.clear);
    press('leaveout', actions.leaveOut);
    return element;
}

function fill(element: HTMLElement, group: Group, state: State | null, words: Words): void {
    const chosen = isChosen(group, state);
    element.dataset['group'] = `${group.code} ${group.field ?? ''}`;
    element.dataset['level'] = group.level;
    element.classList.toggle('tool_prelude-group-on', chosen);
    write(part(element, 'level'), words.say(`js_level_${group.level}`));
    write(part(element, 'name'), words.say('js_group', {n: group.count, what: title(group, words)}));
    part(element, 'show').setAttribute('aria-pressed', String(chosen));

    tell(part(element, 'fix'), group.fixable ? words.many(GIVEN_BACK.has(group.code) ? 'js_group_back' : 'js_group_fix', group.fixable) : '');
    const ofCohorts = group.code.startsWith('cohort') && state?.mapping?.targets.includes('cohort');
    tell(part(element, 'answer'), ofCohorts && group.code !== 'cohorttoolong' ? words.say('js_group_choosecohort') : '');
    const unused = isUnused(group, state);
    tell(part(element, 'ignore'), ofCohorts || unused ? words.say('js_group_ignorecolumn') : '');
    const {field} = group;
    part(element, 'set').hidden = field === null || isOneOfAKind(field);
    tell(part(element, 'clear'), field !== null && isOptional(field) && !CLEARED.test(group.code) ? words.many('js_group_clear', group.count) : '');
    tell(part(element, 'leaveout'), words.many('js_group_leaveout', group.count));

    // Told apart where only the buttons are read out.
    element.querySelectorAll<HTMLElement>('.tool_prelude-grouphead .btn').forEach((button) => {
        button.setAttribute('aria-label', words.say('js_group_of', {action: button.textContent, what: title(group, words)}));
    });
    tell(part(element, 'values'), [unused ? words.say('js_group_unused') : help(group, words), values(group, words)].filter((text) => text !== '').join(' '));
}

/** Whether it is about passwords of the file that nobody will get, as the access was chosen. */
function isUnused({field}: Group, state: State | null): boolean {
    return field === 'password' && state !== null && (state.mapping?.targets.includes('password') ?? false)
        && (state.access.recipe === 'mail' || state.access.passwords !== 'file');
}

function title(group: Group, words: Words): string {
    const key = `issue_group_${group.code}`;
    const params = {fieldname: group.field === null ? '' : fieldName(group.field, words)};
    return words.has(key) ? words.say(key, params) : group.code;
}

function help(group: Group, words: Words): string {
    const key = `issue_help_${group.code}`;
    return words.has(key) ? words.say(key) : '';
}

function values(group: Group, words: Words): string {
    if (group.count > LARGE || (group.values.length === 1 && group.values[0]?.value === '')) {
        return '';
    }
    const shown = group.values.slice(0, VALUES).map(({value, count}) => {
        const text = value === '' ? words.say('js_value_empty') : words.say('js_value', clip(value));
        return count > 1 ? words.say('js_value_times', {value: text, n: count}) : text;
    });
    return shown.join(', ') + (group.values.length > VALUES ? '…' : '');
}

function clip(text: string): string {
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
