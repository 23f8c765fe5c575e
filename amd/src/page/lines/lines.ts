import type {CellEdit} from '../../check/decisions/decision';
import type {Group} from '../../check/issues/group';
import type {Review} from '../../check/createreview';
import {replacedBy, withCohorts, type CohortChoice} from '../cohort/cohortchoice';
import {announce, region, write} from '../shared/dom';
import type {Host} from '../shared/host';
import {issueText} from './issuetext';
import {lineNames} from './linename';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** What a person may decide about lines and cohorts; each goes through here, so that all of it is said and can be undone. */
export interface Lines {
    edit(line: number, field: string, value: string): void;
    /** Many values as one decision. */
    change(cells: readonly CellEdit[]): void;
    include(lines: readonly number[], included: boolean): void;
    /** Says whose account some people have: the field is `account`. Lines left out are taken back. */
    choose(cells: readonly CellEdit[]): void;
    /** Takes what is offered in a group; without a field, in every field that has the problem. */
    fix(group: Pick<Group, 'code'> & {readonly field?: string | null}): void;
    /** Says which cohorts people are to join. */
    cohorts(choice: CohortChoice): void;
    /** Adds an empty line; null when nothing can be decided now. */
    add(): number | null;
    undo(): void;
    redo(): void;
}

/** `decided` hears of lines that are about to be shown anew, before they are; `walked` of those undone or redone, after. */
export function createLines(
    store: Store<State>, host: Host, root: HTMLElement,
    decided: (lines: readonly number[]) => void, walked: (lines: readonly number[]) => void,
): Lines {
    const {words} = host;

    /** Makes a decision, has the page drawn anew and says what was done; nothing when nothing can be decided now. */
    const decide = <T extends readonly number[]>(make: (review: Review) => T, said: (changed: T, review: Review) => string): T | null => {
        const {review, phase, edits, revision, access} = store.get();
        if (phase !== 'ready' || !review) {
            return null;
        }
        const changed = make(review);
        decided(changed);
        const {choice} = review;
        store.set({edits: edits + 1, revision: revision + 1, ...(choice && {access: withCohorts(access, choice)})});
        const text = said(changed, review);
        announce(region(root, 'announce'), text);
        write(region(root, 'said'), text);
        return changed;
    };

    const walk = (way: 'undo' | 'redo'): void => {
        const {review} = store.get();
        if (review && (way === 'undo' ? review.canUndo : review.canRedo)) {
            const done = way === 'undo' ? 'undone' : 'redone';
            const changed = decide((it) => it[way](), (lines, it) => (
                it.choice ? words.say(`js_said_cohorts${done}`) : words.many(`js_said_${done}`, lines.length)));
            if (changed) {
                walked(changed);
            }
        }
    };

    const lines: Lines = {
        edit: (line, field, value) => void decide((it) => it.edit(line, field, value), (_changed, it) => {
            const wrong = it.issues(line).find((issue) => issue.level === 'error');
            const name = lineNames(store.get().table, words);
            return wrong ? words.say('js_said_wrong', {line: name(line), why: issueText(wrong, words, name)})
                : words.say('js_said_right', {line: name(line)});
        }),
        change: (cells) => {
            const changed = new Set(cells.map((cell) => cell.line)).size;
            decide((it) => it.editMany(cells), () => words.many('js_said_fixed', changed));
        },
        include: (chosen, included) => void decide(
            (it) => (included ? it.takeBack([...chosen]) : it.leaveOut([...chosen])),
            () => words.many(included ? 'js_said_takenback' : 'js_said_leftout', chosen.length)),
        choose: (cells) => void decide(
            (it) => it.takeBackWith(cells),
            () => words.many('js_said_chosen', cells.length)),
        fix: (group) => void decide((it) => it.fix(group), (changed) => words.many('js_said_fixed', changed.length)),
        cohorts: (choice) => void decide(
            (it) => it.choose(replacedBy(store.get().access, choice), choice), () => words.say('js_said_cohorts')),
        add: () => decide((it) => it.addLine(), ([line]) => words.say('js_said_added', {line: line ?? 0}))?.[0] ?? null,
        undo: () => walk('undo'),
        redo: () => walk('redo'),
    };

    // Wherever focus is on the page; but while someone types in a field, Ctrl+Z is that field's own.
    document.addEventListener('keydown', (event) => {
        const target = event.target as HTMLElement;
        const typing = target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select') || target.isContentEditable;
        const elsewhere = !root.isConnected || (target !== document.body && !root.contains(target));
        if (typing || elsewhere || event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) {
            return;
        }
        const key = event.key.toLowerCase();
        if (key === 'z' || key === 'y') {
            event.preventDefault();
            if (key === 'y' || event.shiftKey) {
                lines.redo();
            } else {
                lines.undo();
            }
        }
    });
    return lines;
}
