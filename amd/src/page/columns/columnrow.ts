import {splitFullName, nameStyle} from '../../map/splitname';
import {FULL_NAME} from '../../map/field';
import type {Mapping} from '../../map/mapping';
import type {Table} from '../../read/table';
import {groupedChoices, type OptionGroup, part, stamp, tell, write} from '../shared/dom';
import {fieldName} from './fieldname';
import type {Words} from '../shared/words';

const SAMPLES = 3;
const LONGEST = 30;

/** Value of the option that says what a fallback column is already used for. */
export const FALLBACK = '~';

/** A column of the file, to be filled. */
export const columnRow = (panel: HTMLElement): HTMLElement => stamp(panel, 'column');

/** Its title, what it holds, what it is taken for and why, and what is asked about it. */
export function fillColumn(row: HTMLElement, table: Table, mapping: Mapping, column: number, targets: readonly OptionGroup[], words: Words): void {
    const label = table.header[column] ?? '';
    const select = part<HTMLSelectElement>(row, 'target');
    select.id = `tool_prelude-column-${column}`;
    select.dataset['column'] = String(column);
    const name = part<HTMLLabelElement>(row, 'label');
    name.htmlFor = select.id;
    write(name, label.trim() || words.say('js_column_n', column + 1));
    write(part(row, 'samples'), mapping.targets[column] === 'password' ? words.say('js_column_secret')
        : columnSamples(table, column).map((one) => words.say('js_value', one)).join(', '));
    const has = table.parts?.filter(({columns}) => columns.includes(column)) ?? [];
    tell(part(row, 'files'), has.length < (table.parts?.length ?? 0) ? words.say('js_column_infiles', has.map((one) => one.name).join(', ')) : '');
    const fallback = mapping.fallbacks[column];
    const target = mapping.targets[column] ?? '';
    const why = mapping.why?.[column] ?? null;
    const used = why && (target !== '' || fallback !== undefined);
    const said = part(row, 'why');
    said.id = `tool_prelude-why-${column}`;
    said.title = used ? words.say(`js_why_${why}_more`) : '';
    tell(said, used ? words.say(`js_why_${why}`) : '');
    if (used) {
        select.setAttribute('aria-describedby', said.id);
    } else {
        select.removeAttribute('aria-describedby');
    }
    ask(row, table, mapping, column, name.textContent, words);
    const known = target === '' || targets.some(([, options]) => options.some(([value]) => value === target));
    if (fallback !== undefined && target === '') {
        groupedChoices(select, [['', [[FALLBACK, isStopgap(table, mapping, column)
            ? words.say('js_column_fallbackoption', {field: fieldName(fallback, words)}) : fieldName(fallback, words)]]], ...targets], FALLBACK);
    } else {
        groupedChoices(select, known ? targets : [...targets, ['', [[target, fieldName(target, words)]]]], target);
    }
}

/** Whether it fills in for a column of the same file; what is all that another file has of the field does not. */
function isStopgap(table: Table, mapping: Mapping, column: number): boolean {
    const field = mapping.fallbacks[column];
    return table.parts?.some(({columns}) => columns.includes(column) && columns.some((other) => mapping.targets[other] === field)) ?? true;
}

/** The question, with an answer on each of two buttons; both names in one cell as they would be split. Nothing where nothing is asked. */
function ask(row: HTMLElement, table: Table, mapping: Mapping, column: number, name: string, words: Words): void {
    if (mapping.notes?.[column] === 'split') {
        tell(part(row, 'question'), `${words.say('js_column_splitas')} ${splitSamples(table, column, words)}`);
        part(row, 'answers').hidden = false;
        part(row, 'yes').hidden = true;
        answer(row, 'no', column, '', name, FULL_NAME, words);
        return;
    }
    const asked = mapping.questions.includes(column);
    const field = asked ? mapping.proposals?.[column] : undefined;
    tell(part(row, 'question'), !asked ? '' : [
        words.say(field === undefined ? 'js_column_question' : 'js_column_proposed', {field: field === undefined ? '' : fieldName(field, words)}),
        field === FULL_NAME ? splitSamples(table, column, words) : '',
    ].filter((text) => text !== '').join(' '));
    part(row, 'answers').hidden = field === undefined;
    if (field === undefined) {
        return;
    }
    part(row, 'yes').hidden = false;
    answer(row, 'yes', column, field, name, field, words);
    answer(row, 'no', column, '', name, field, words);
}

/** A button that says what the column is. */
function answer(row: HTMLElement, key: 'yes' | 'no', column: number, field: string, name: string, asked: string, words: Words): void {
    const button = part(row, key);
    button.dataset['column'] = String(column);
    button.dataset['answer'] = field;
    write(button, words.say(`js_column_${key}`));
    button.setAttribute('aria-label', words.say(`js_column_${key}_of`, {column: name, field: fieldName(asked, words)}));
}

/** Both names of a few lines as they would be split. */
function splitSamples(table: Table, column: number, words: Words): string {
    const cells = table.rows.map((row) => row[column] ?? '');
    const style = nameStyle(table.header[column] ?? '', cells);
    return columnSamples(table, column, Infinity).map((cell) => {
        const names = splitFullName(cell, style);
        return names ? words.say('js_column_split', {...names}) : words.say('js_column_unsplit', cell);
    }).join(' · ');
}

function columnSamples(table: Table, column: number, longest = LONGEST): string[] {
    const found = new Set<string>();
    for (const row of table.rows.slice(0, 200)) {
        const value = (row[column] ?? '').trim();
        if (value !== '') {
            found.add(value.length > longest ? `${value.slice(0, longest)}…` : value);
        }
        if (found.size === SAMPLES) {
            break;
        }
    }
    return [...found];
}
