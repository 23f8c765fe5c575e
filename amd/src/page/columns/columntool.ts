import type {CellEdit} from '../../check/decisions/decision';
import {fieldText} from '../../check/select';
import {changesOf, type TextChange} from '../../check/people/tools';
import type {Person} from '../../map/person';
import {action, choices, region, tell, write} from '../shared/dom';
import {fieldName} from './fieldname';
import type {Host} from '../shared/host';
import {createLater} from '../shared/later';
import type {Lines} from '../lines/lines';
import {createPace} from '../shared/breathe';
import {shownFields} from '../lines/shownfields';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** Both names at once. */
const NAMES = 'lastname firstname';
const KINDS = ['replace', 'proper', 'upper', 'tidy', 'set', 'clear'] as const;
const SLICE = 2000;
const EXAMPLES = 3;
const LONGEST = 30;
const QUIET = 150;

/** The form that changes one column of the lines shown: it says beforehand how many lines, and what becomes of them. */
export interface ColumnTool {
    toggle(): void;
    /** Opens it for a column and a change. */
    open(field: string, kind: TextChange['kind']): void;
    /** The lines shown are others now. */
    refresh(): void;
}

export function createColumnTool(
    panel: HTMLElement, store: Store<State>, lines: Lines, host: Host, shown: () => readonly Person[], first: TextChange['kind'],
): ColumnTool {
    const {words} = host;
    const form = region<HTMLFormElement>(panel, 'columntool');
    const toggle = action(panel, 'columntool');
    const field = region<HTMLSelectElement>(form, 'toolfield');
    const kind = region<HTMLSelectElement>(form, 'toolkind');
    const find = region<HTMLInputElement>(form, 'toolfind');
    const by = region<HTMLInputElement>(form, 'toolby');
    const matchCase = region<HTMLInputElement>(form, 'toolcase');
    const value = region<HTMLInputElement>(form, 'toolvalue');
    const preview = region(form, 'toolpreview');
    const submit = action(form, 'toolapply');
    let cells: CellEdit[] = [];
    let turn = 0;
    const typing = createLater(host, 'columntool');

    const change = (): TextChange => {
        const chosen = kind.value as TextChange['kind'];
        return chosen === 'replace' ? {kind: chosen, find: find.value, by: by.value, matchCase: matchCase.checked}
            : chosen === 'set' ? {kind: chosen, value: value.value} : {kind: chosen};
    };

    /** Works out what would change, a slice at a time, and shows it; null when it was asked anew meanwhile. */
    const plan = async(): Promise<CellEdit[] | null> => {
        const mine = ++turn;
        const people = shown();
        const [fields, wanted, pace] = [field.value.split(' '), change(), createPace()];
        const found: CellEdit[] = [];
        for (let at = 0; at < people.length; at += SLICE) {
            found.push(...changesOf(people.slice(at, at + SLICE), fields, wanted));
            await pace();
            if (mine !== turn) {
                return null;
            }
        }
        cells = found;
        draw(people.length);
        return found;
    };
    const later = (): void => typing.plan(() => plan().then(() => undefined), QUIET);

    const draw = (all: number): void => {
        const count = new Set(cells.map((cell) => cell.line)).size;
        const {review} = store.get();
        const examples = new Map<string, string>();
        for (const cell of cells) {
            const person = review?.people[review.indexOf(cell.line)];
            const before = person ? fieldText(person, cell.field) : '';
            if (examples.size < EXAMPLES && !examples.has(before)) {
                examples.set(before, cell.value);
            }
        }
        const text = [...examples].map(([before, after]) => words.say('js_tool_example', {before: clip(before), after: clip(after)}));
        const scope = words.many('js_tool_scope', all);
        const idle = kind.value === 'replace' && find.value === '';
        tell(preview, [scope, idle ? '' : count === 0 ? words.say('js_tool_nothing') : text.join(', ')].filter((part) => part !== '').join(' '));
        submit.disabled = count === 0;
        write(submit, words.many('js_tool_apply', count));
    };

    const clip = (text: string): string => text === '' ? words.say('js_value_empty')
        : words.say('js_value', text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

    const fill = (): void => {
        const {mapping} = store.get();
        const fields = mapping ? shownFields(mapping).filter((one) => one !== 'password') : [];
        choices(field, [[NAMES, words.say('js_tool_names')], ...fields.map((one) => [one, fieldName(one, words)] as const)],
            field.value && (field.value === NAMES || fields.includes(field.value)) ? field.value : NAMES);
        choices(kind, KINDS.map((one) => [one, words.say(`js_tool_${one}`)] as const), kind.value || first);
        region(form, 'toolreplace').hidden = kind.value !== 'replace';
        region(form, 'toolset').hidden = kind.value !== 'set';
    };

    const show = (on: boolean): void => {
        form.hidden = !on;
        toggle.setAttribute('aria-expanded', String(on));
        turn++;
        if (on) {
            fill();
            void plan();
        }
    };

    action(form, 'toolclose').addEventListener('click', () => {
        show(false);
        toggle.focus();
    });
    form.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') {
            show(false);
            toggle.focus();
        }
    });
    form.addEventListener('input', later);
    form.addEventListener('change', () => {
        fill();
        later();
    });
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        typing.cancel();
        void plan().then((found) => {
            if (found?.length) {
                lines.change(found);
                void plan();
            }
        });
    });

    store.watch(['phase', 'mapping'], ({phase}) => {
        if (phase !== 'ready') {
            show(false);
        } else if (!form.hidden) {
            fill();
        }
    });

    return {
        toggle: () => {
            show(form.hidden);
            if (!form.hidden) {
                field.focus();
            }
        },
        open: (chosen, what) => {
            show(true);
            field.value = chosen;
            kind.value = what;
            fill();
            void plan();
            (what === 'set' ? value : what === 'replace' ? find : submit).focus();
            form.scrollIntoView({block: 'nearest'});
        },
        refresh: () => {
            if (!form.hidden) {
                later();
            }
        },
    };
}
