import {GIVEN_BACK} from '../check/codes';
import type {Group} from '../check/group';
import {isOneOfAKind, isOptional} from '../map/field';
import {action, part, region, stamp, tell} from './dom';
import {fieldName} from './fieldname';
import {ASKING_NAME, lead} from './nextstep';
import type {State} from './state';
import type {Words} from './words';

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
    const focused = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>('[data-group]')?.dataset['group'];
    const all = action(panel, 'allgroups');
    const opened = all.getAttribute('aria-expanded') === 'true';
    all.hidden = groups.length <= FEW;
    all.textContent = opened ? words.say('js_groups_fewer') : words.many('js_groups_more', groups.length - FEW);
    all.onclick = () => {
        all.setAttribute('aria-expanded', String(!opened));
        drawGroups(panel, state, words, actions);
    };
    list.replaceChildren(...(opened ? groups : groups.slice(0, FEW)).map((group) => card(panel, group, state, words, actions)));
    if (focused !== undefined && !list.contains(document.activeElement)) {
        const again = list.querySelector<HTMLElement>(`[data-group="${CSS.escape(focused)}"] button`) ?? region(panel, 'tabs').querySelector('button');
        again?.focus({preventScroll: true});
    }
}

function card(panel: HTMLElement, group: Group, state: State | null, words: Words, actions: GroupActions): HTMLElement {
    const element = stamp(panel, 'group');
    const chosen = state?.filter.group?.code === group.code && state.filter.group.field === group.field;
    element.dataset['group'] = `${group.code} ${group.field ?? ''}`;
    element.dataset['level'] = group.level;
    element.classList.toggle('tool_prelude-group-on', chosen);
    part(element, 'level').textContent = words.say(`js_level_${group.level}`);
    part(element, 'name').textContent = words.say('js_group', {n: group.count, what: title(group, words)});
    const show = part(element, 'show');
    show.setAttribute('aria-pressed', String(chosen));
    show.addEventListener('click', () => actions.show(chosen ? null : group));

    const fix = part(element, 'fix');
    tell(fix, group.fixable ? words.many(GIVEN_BACK.has(group.code) ? 'js_group_back' : 'js_group_fix', group.fixable) : '');
    fix.addEventListener('click', () => actions.fix(group));
    const ofCohorts = group.code.startsWith('cohort') && state?.mapping?.targets.includes('cohort');
    const answer = part(element, 'answer');
    tell(answer, ofCohorts && group.code !== 'cohorttoolong' ? words.say('js_group_choosecohort') : '');
    answer.addEventListener('click', () => lead(ASKING_NAME));
    const ignore = part(element, 'ignore');
    const unused = isUnused(group, state);
    tell(ignore, ofCohorts || unused ? words.say('js_group_ignorecolumn') : '');
    ignore.addEventListener('click', () => actions.ignore(unused ? 'password' : 'cohort'));
    const {field} = group;
    const set = part(element, 'set');
    set.hidden = field === null || isOneOfAKind(field);
    set.addEventListener('click', () => actions.set(group));
    const clear = part(element, 'clear');
    tell(clear, field !== null && isOptional(field) && !CLEARED.test(group.code) ? words.many('js_group_clear', group.count) : '');
    clear.addEventListener('click', () => actions.clear(group));
    const leave = part(element, 'leaveout');
    tell(leave, words.many('js_group_leaveout', group.count));
    leave.addEventListener('click', () => actions.leaveOut(group));

    // Told apart where only the buttons are read out.
    element.querySelectorAll<HTMLElement>('.tool_prelude-grouphead .btn').forEach((button) => {
        button.setAttribute('aria-label', words.say('js_group_of', {action: button.textContent, what: title(group, words)}));
    });
    tell(part(element, 'values'), [unused ? words.say('js_group_unused') : help(group, words), values(group, words)].filter((text) => text !== '').join(' '));
    return element;
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
