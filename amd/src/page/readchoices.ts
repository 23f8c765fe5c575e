import type {ReadChoices, Table} from '../read/table';
import {choices as fill, region, tell} from './dom';
import {samples} from './samples';
import type {State} from './state';
import type {Words} from './words';

const ENCODINGS = ['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be'];
const DELIMITERS: Readonly<Record<string, string>> = {';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'pipe'};
/** Lines offered as the header's. */
const HEADERS = 10;

const wired = new WeakSet<HTMLElement>();

/** How the file was read, as small selects beside values that show whether it is right. */
export function drawChoices(panel: HTMLElement, state: State, words: Words, reread: (choices: ReadChoices) => void): void {
    const {phase, table, source} = state;
    const box = region(panel, 'choices');
    const shown = phase === 'ready' && table !== null;
    box.hidden = !shown;
    if (!shown) {
        return;
    }
    const select = (name: string): HTMLSelectElement => box.querySelector(`[data-choice="${name}"]`) as HTMLSelectElement;
    if (!wired.has(box)) {
        wired.add(box);
        box.addEventListener('change', (event) => {
            const it = event.target as HTMLSelectElement;
            const name = it.dataset['choice'] as keyof ReadChoices;
            reread(kept(box, name, it.value));
        });
    }
    box.dataset['choices'] = JSON.stringify(state.choices);
    region(box, 'encodingchoice').hidden = table.encoding === null || source?.kind !== 'file';
    fill(select('encoding'), options(ENCODINGS, table.encoding ?? '', (one) => words.say(`js_encoding_${one.replace(/-/g, '')}`)), table.encoding ?? '');
    region(box, 'delimiterchoice').hidden = table.delimiter === null;
    fill(select('delimiter'), options(Object.keys(DELIMITERS), table.delimiter ?? '', (one) => (
        words.say(`js_delimiter_${DELIMITERS[one] ?? 'other'}`, one))), table.delimiter ?? '');
    region(box, 'sheetchoice').hidden = table.sheets.length < 2;
    fill(select('sheet'), table.sheets.map((name) => [name, name] as const), table.sheet ?? '');
    fill(select('headerLine'), headers(table, words), String(table.headerLine ?? 0));

    // Names first: people know how those are written.
    const names = (state.mapping?.targets ?? []).flatMap((target, at) => target !== null && /name$/.test(target) && target !== 'username' ? [at] : []);
    const named = samples(table.rows, names);
    const seen = named.length ? named : samples(table.rows, table.header.map((_, at) => at));
    tell(region(box, 'samples'), seen.length ? words.say('js_samples', seen.map((one) => words.say('js_value', one)).join(', ')) : '');
}

/** A choice changes what depends on it: another character set or sheet finds its header anew. */
function kept(box: HTMLElement, name: keyof ReadChoices, value: string): ReadChoices {
    const before = JSON.parse(box.dataset['choices'] ?? '{}') as ReadChoices;
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
