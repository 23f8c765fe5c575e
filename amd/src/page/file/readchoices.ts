import {RARE} from '../../read/cut/rare';
import type {ReadChoices, Table} from '../../read/table';
import {choices as fill, part, region, stamp, tell} from '../shared/dom';
import {encodingName} from './encodingname';
import {samples} from './samples';
import type {OpenFile, State} from '../state';
import type {Words} from '../shared/words';

const DELIMITERS: Readonly<Record<string, string>> = {';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'pipe', ':': 'colon'};
/** Lines offered as the header's. */
const HEADERS = 10;

export interface ChoiceActions {
    reread(file: number, choices: ReadChoices): void;
    remove(file: number, trigger: HTMLElement): void;
}

/** How each file was read, as small selects beside values that show whether it is right. */
export function drawChoices(panel: HTMLElement, state: State, encodings: readonly string[], words: Words, actions: ChoiceActions): void {
    const list = region(panel, 'choices');
    const files = state.phase === 'ready' ? state.files : [];
    // One that was kept has nothing left to choose.
    const hasChoices = files.length > 1 || files.some(({source}) => source.kind !== 'kept');
    region(panel, 'readas').hidden = !hasChoices;
    if (!hasChoices) {
        return;
    }
    const names = state.mapping?.targets.flatMap((target, at) => isName(target) ? [state.table?.header[at] ?? ''] : []) ?? [];
    while (list.children.length > files.length) {
        list.lastElementChild?.remove();
    }
    files.forEach((file, at) => {
        const item = (list.children[at] ?? list.appendChild(made(panel, at, actions))) as HTMLElement;
        item.dataset['choices'] = JSON.stringify(file.choices);
        tell(part(item, 'name'), files.length > 1 ? words.many('js_file_lines', file.table.rows.length, {name: file.source.name}) : '');
        tell(part(item, 'remove'), files.length > 1 ? words.say('js_removefile', {name: file.source.name}) : '');
        draw(item, file, names, encodings, words);
    });
}

function made(panel: HTMLElement, at: number, actions: ChoiceActions): HTMLElement {
    const item = stamp(panel, 'choices');
    item.addEventListener('change', (event) => {
        const select = event.target as HTMLSelectElement;
        actions.reread(at, kept(item, select.dataset['choice'] as keyof ReadChoices, select.value));
    });
    const remove = part(item, 'remove');
    remove.addEventListener('click', () => actions.remove(at, remove));
    return item;
}

function draw(item: HTMLElement, {source, table}: OpenFile, names: readonly string[], encodings: readonly string[], words: Words): void {
    const select = (name: string): HTMLSelectElement => item.querySelector(`[data-choice="${name}"]`) as HTMLSelectElement;
    part(item, 'encodingchoice').hidden = table.encoding === null || source.kind !== 'file';
    fill(select('encoding'), options(encodings, table.encoding ?? '', (one) => encodingName(one, words)), table.encoding ?? '');
    part(item, 'delimiterchoice').hidden = table.delimiter === null || source.kind === 'kept';
    fill(select('delimiter'), options([...Object.keys(DELIMITERS), ...RARE], table.delimiter ?? '', (one) => (
        words.say(`js_delimiter_${DELIMITERS[one] ?? 'other'}`, one))), table.delimiter ?? '');
    part(item, 'sheetchoice').hidden = table.sheets.length < 2 || source.kind === 'kept';
    fill(select('sheet'), table.sheets.map((name) => [name, name] as const), table.sheet ?? '');
    part(item, 'headerchoice').hidden = source.kind === 'kept' || table.format === 'json';
    fill(select('headerLine'), headers(table, words), String(table.headerLine ?? 0));

    // Names first: people know how those are written.
    const named = samples(table.rows, table.header.flatMap((label, at) => names.includes(label) ? [at] : []));
    const seen = named.length ? named : samples(table.rows, table.header.map((_, at) => at));
    tell(part(item, 'samples'), seen.length && source.kind !== 'kept' ? words.say('js_samples', seen.map((one) => words.say('js_value', one)).join(', ')) : '');
}

const isName = (target: string | null): boolean => target === 'lastname' || target === 'firstname' || target === 'fullname';

/** A choice changes what depends on it: another character set or sheet finds its header anew. */
function kept(item: HTMLElement, name: keyof ReadChoices, value: string): ReadChoices {
    const before = JSON.parse(item.dataset['choices'] ?? '{}') as ReadChoices;
    return name === 'headerLine' ? {...before, headerLine: Number(value)}
        : name === 'sheet' ? {sheet: value}
            : {...before, [name]: value};
}

function options(known: readonly string[], current: string, label: (value: string) => string): [string, string][] {
    const all = current === '' || known.includes(current) ? known : [...known, current];
    return all.map((value) => [value, label(value)]);
}

function headers(table: Table, words: Words): [string, string][] {
    const last = Math.max(HEADERS, table.headerLine ?? 0);
    const lines = Array.from({length: last}, (_, at) => at + 1);
    return [['0', words.say('js_header_none')], ...lines.map((line): [string, string] => [String(line), words.say('js_header_line', line)])];
}
