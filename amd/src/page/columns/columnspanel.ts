import {partOfMapping} from '../../map/joinmappings';
import {FULL_NAME} from '../../map/field';
import type {Mapping} from '../../map/mapping';
import {overlookedAddresses} from '../../map/overlooked';
import type {Issue} from '../../read/issue';
import type {Table} from '../../read/table';
import {columnRow, fillColumn, FALLBACK} from './columnrow';
import {action, create, region, tell, write} from '../shared/dom';
import type {Config} from '../shared/config';
import {fieldName} from './fieldname';
import type {Host} from '../shared/host';
import {issueText} from '../lines/issuetext';
import {keyed} from '../shared/keyed';
import {createMemoryNote} from './memorynote';
import type {Opening} from '../file/opening';
import {frame} from '../shared/section';
import type {State} from '../state';
import type {Store} from '../shared/store';
import {targetOptions} from './targetoptions';
import type {Words} from '../shared/words';

/** Stands for what is put between words; no text has it. */
const MARK = '\uE000';

/** What is said and asked beside each column when they are unfolded. */
const SAID_BESIDE: readonly string[] = ['columnfallback', 'columnsplit', 'columnambiguous'];

/** Section 2: what each column means; ignored ones are listed, ambiguous ones ask. */
export function createColumnsPanel(panel: HTMLElement, store: Store<State>, opening: Opening, config: Config, host: Host): void {
    const {words} = host;
    const toggle = action(panel, 'toggle');
    const setOpen = (columns: boolean): void => store.set({open: {...store.get().open, columns}});
    toggle.addEventListener('click', () => setOpen(!store.get().open.columns));
    action(panel, 'close').addEventListener('click', () => {
        setOpen(false);
        toggle.focus();
        void opening.settle().catch(host.report);
    });
    const ignored = action(panel, 'showignored');
    ignored.addEventListener('click', () => {
        const list = region(panel, 'ignoredlist');
        list.hidden = !list.hidden;
        ignored.setAttribute('aria-expanded', String(!list.hidden));
    });
    // One click answers what is asked about a column.
    region(panel, 'list').addEventListener('click', (event) => {
        const {column, answer} = (event.target as HTMLElement).closest<HTMLElement>('[data-answer]')?.dataset ?? {};
        if (column !== undefined && answer !== undefined) {
            panel.querySelector<HTMLElement>(`select[data-column="${column}"]`)?.focus();
            void opening.remap(Number(column), answer === '' ? null : answer).catch(host.report);
        }
    });
    panel.addEventListener('change', (event) => {
        const select = event.target as HTMLSelectElement;
        if (select.value === FALLBACK || select.dataset['column'] === undefined) {
            return;
        }
        const column = Number(select.dataset['column']);
        void opening.remap(column, select.value === '' ? null : select.value).catch(host.report);
    });

    store.watch(['phase', 'files', 'table', 'mapping', 'remembered'], createMemoryNote(panel, opening, config, host));
    store.watch(['phase', 'table', 'mapping', 'open', 'review'], (state) => draw(panel, state, config, words));
}

function draw(panel: HTMLElement, state: State, config: Config, words: Words): void {
    const {phase, table, mapping, open, review} = state;
    if (!table || !mapping || (phase === 'empty')) {
        frame(panel, 2, 'hidden', '');
        return;
    }
    const over = phase !== 'ready';
    const opened = open.columns && !over;
    frame(panel, 2, opened ? 'open' : 'done', summary(table, mapping, words));
    region(panel, 'body').hidden = !opened;
    const toggle = action(panel, 'toggle');
    toggle.hidden = over;
    write(toggle, words.say(opened ? 'js_columns_fold' : 'js_columns_edit'));
    toggle.setAttribute('aria-expanded', String(opened));

    const notes = over ? [] : (review?.fileIssues ?? []).filter(({code, field}) =>
        (field !== null || code.startsWith('column')) && !(opened && SAID_BESIDE.includes(code)));
    const list = region(panel, 'notes');
    keyed(list, [...told(notes, mapping, words).entries()], ([at]) => String(at), () => create('li'), (item, [, {level, text}]) => {
        item.dataset['level'] = level;
        tell(item, text);
    });
    list.hidden = list.childElementCount === 0;
    if (opened) {
        drawColumns(panel, table, mapping, config, words);
    }
}

/** What is said of the columns: fields no column was found for once for all, and not those a question proposes one for. */
function told(notes: readonly Issue[], {questions, proposals = {}}: Mapping, words: Words): {level: string; text: string}[] {
    const proposed = questions.flatMap((column) => proposals[column] === FULL_NAME ? ['lastname', 'firstname'] : proposals[column] ?? []);
    const missing = notes.filter(({code, field}) => code === 'fieldnotfound' && !proposed.includes(field ?? ''));
    const [first] = missing;
    return [
        ...notes.filter(({code}) => code !== 'fieldnotfound').map((issue) => ({level: issue.level, text: issueText(issue, words)})),
        ...!first ? [] : [{level: first.level, text: missing.length === 1 ? issueText(first, words)
            : words.say('js_fieldsnotfound', {fields: missing.map(({field}) => fieldName(field ?? '', words)).join(', ')})}],
    ];
}

function drawColumns(panel: HTMLElement, table: Table, mapping: Mapping, config: Config, words: Words): void {
    const targets = targetOptions(config, words);
    const draw = (list: HTMLElement, columns: readonly number[]): void => keyed(list, columns, String, () => columnRow(panel),
        (row, column) => fillColumn(row, table, mapping, column, targets, words));
    const overlooked = overlookedAddresses(table, mapping);
    const isIgnored = (column: number): boolean => !overlooked.includes(column)
        && (mapping.targets[column] ?? null) === null && !mapping.questions.includes(column) && mapping.fallbacks[column] === undefined;
    const all = table.header.map((_, column) => column);
    const rest = all.filter(isIgnored);
    const focused = (document.activeElement as HTMLElement | null)?.dataset['column'];
    draw(region(panel, 'list'), all.filter((column) => !isIgnored(column)));
    draw(region(panel, 'ignoredlist'), rest);
    region(panel, 'ignored').hidden = rest.length === 0;
    write(action(panel, 'showignored'), words.many('js_ignored', rest.length));
    if (focused !== undefined && !panel.contains(document.activeElement)) {
        // A column that is used, or not any more, goes to the other list.
        panel.querySelector<HTMLElement>(`select[data-column="${focused}"]`)?.focus();
    }
}

/** What the columns are; of several files each names its own, those with the same columns together. */
function summary(table: Table, mapping: Mapping, words: Words): Node[] {
    if (!table.parts) {
        return named(table.header, mapping, words);
    }
    const files = new Map<string, {names: string[]; nodes: Node[]}>();
    for (const {name, columns} of table.parts) {
        const nodes = named(columns.map((column) => table.header[column] ?? ''), partOfMapping(mapping, columns), words);
        const key = nodes.map((node) => node.textContent).join('');
        const same = files.get(key);
        if (same) {
            same.names.push(name);
        } else {
            files.set(key, {names: [name], nodes});
        }
    }
    return [...files.values()].map(({names, nodes}) => {
        const line = create('span', 'tool_prelude-fileline');
        // The words stand around what is made of elements already.
        const [before = '', after = ''] = words.say('js_infile', {file: names.join(', '), text: MARK}).split(MARK);
        line.append(before, ...nodes, after);
        return line;
    });
}

/** "Numéro → identifiant · Nom → nom · 21 columns ignored". */
function named(header: readonly string[], mapping: Mapping, words: Words): Node[] {
    const nodes: Node[] = [];
    const separate = (): void => {
        if (nodes.length) {
            nodes.push(document.createTextNode(' · '));
        }
    };
    let ignored = 0;
    mapping.targets.forEach((target, column) => {
        if (target === null) {
            ignored += mapping.fallbacks[column] === undefined ? 1 : 0;
            return;
        }
        separate();
        nodes.push(create('b', '', (header[column] ?? '').trim() || words.say('js_column_n', column + 1)));
        nodes.push(document.createTextNode(` → ${fieldName(target, words)}`));
    });
    if (ignored) {
        separate();
        nodes.push(document.createTextNode(words.many('js_ignored', ignored)));
    }
    return nodes;
}
