import type {CheckedPeople} from '../issues/checkedpeople';
import {withoutPasswords, type CellEdit, type Choice, type Decision, type Decisions, type History} from './decision';

/** A decision, what of it may be kept, and how to take it back. */
interface Step {
    readonly decision: Decision;
    readonly kept: Decisions;
    readonly undo: () => number[];
}

/** A choice as text; that nothing was said of a name is not that it means nothing. */
const spell = (choice: Choice): string => JSON.stringify(choice, (_, value: unknown) => (value === undefined ? '\u0000' : value));

/** Makes decisions on checked people, takes them back and makes them again. Changes return the indices concerned. */
export class DecisionLog {
    private readonly done: Step[] = [];
    private undone: Pick<Step, 'decision' | 'kept'>[] = [];
    private lastChoice: Choice | null = null;

    constructor(private readonly checked: CheckedPeople, {done, undone}: History) {
        done.forEach(decision => this.decide(decision));
        this.undone = undone.map(decision => ({decision, kept: withoutPasswords([decision])}));
    }

    get canUndo(): boolean {
        return this.done.length > 0;
    }

    get canRedo(): boolean {
        return this.undone.length > 0;
    }

    /** What the last step, made, undone or made again, chose for the whole list; null when it was about lines. */
    get choice(): Choice | null {
        return this.lastChoice;
    }

    /** Without passwords: what may be kept. */
    get kept(): History {
        return {done: this.done.flatMap(({kept}) => kept), undone: this.undone.flatMap(({kept}) => kept)};
    }

    get history(): History {
        return {done: this.done.map(step => step.decision), undone: this.undone.map(step => step.decision)};
    }

    /** A decision that changes nothing is none. */
    decide(decision: Decision): number[] {
        const before = this.done.length;
        const changed = this.make(decision);
        if (this.done.length > before) {
            this.undone = [];
        }
        return changed;
    }

    undo(): number[] {
        const step = this.done.pop();
        if (!step) {
            return [];
        }
        this.undone.push(step);
        this.lastChoice = null;
        return step.undo();
    }

    redo(): number[] {
        const step = this.undone.pop();
        return step ? this.make(step.decision) : [];
    }

    private make(decision: Decision): number[] {
        this.lastChoice = null;
        switch (decision.kind) {
            case 'edit': return this.edit(decision.cells);
            case 'leaveOut': return this.leave(decision.lines, true);
            case 'takeBack': return this.leave(decision.lines, false);
            case 'add': return this.add(decision.line);
            case 'choose': return this.choose(decision.before, decision.after);
            case 'several': return this.several(decision.of);
        }
    }

    private several(of: readonly Decision[]): number[] {
        const first = this.done.length;
        const changed = of.flatMap(decision => this.make(decision));
        const steps = this.done.splice(first);
        const [step] = steps;
        if (step && steps.length === 1) {
            this.done.push(step);
        } else if (step) {
            this.did({kind: 'several', of: steps.map(({decision}) => decision)},
                () => [...new Set([...steps].reverse().flatMap(({undo}) => undo()))]);
        }
        return [...new Set(changed)];
    }

    private choose(before: Choice, after: Choice): number[] {
        if (spell(before) === spell(after)) {
            return [];
        }
        this.did({kind: 'choose', before, after}, () => {
            this.lastChoice = before;
            return [];
        });
        this.lastChoice = after;
        return [];
    }

    private edit(cells: readonly CellEdit[]): number[] {
        const {edited} = this.checked;
        const changed: number[] = [];
        const made: CellEdit[] = [];
        const before: (string | undefined)[] = [];
        for (const {line, field, value} of cells) {
            const index = edited.indexOf(line);
            const person = edited.people[index];
            if (person && edited.typed(person.line, field) !== value) {
                const cell = {line: person.line, field, value};
                made.push(cell);
                before.push(edited.typed(person.line, field));
                changed.push(...this.checked.type(index, cell, value));
            }
        }
        if (made.length === 0) {
            return [];
        }
        this.did({kind: 'edit', cells: made}, () => {
            const back: number[] = [];
            for (let i = made.length - 1; i >= 0; i--) {
                const cell = made[i];
                if (cell) {
                    back.push(...this.checked.type(edited.indexOf(cell.line), cell, before[i]));
                }
            }
            return [...new Set(back)];
        });
        return [...new Set(changed)];
    }

    private leave(lines: readonly number[], out: boolean): number[] {
        const {edited} = this.checked;
        const indices = [...new Set(lines.map(line => edited.indexOf(line)))]
            .filter(index => index >= 0 && this.checked.isLeftOut(index) !== out);
        if (indices.length === 0) {
            return [];
        }
        const all = (value: boolean): number[] => [...new Set(indices.flatMap(index => this.checked.leave(index, value)))];
        const decided = indices.map(index => edited.people[index]?.line ?? 0);
        this.did({kind: out ? 'leaveOut' : 'takeBack', lines: decided}, () => all(!out));
        return all(out);
    }

    private add(line: number): number[] {
        if (line < this.checked.edited.nextLine()) {
            return [];
        }
        this.did({kind: 'add', line}, () => this.checked.removeLast());
        return this.checked.add(line);
    }

    /** Puts a decision on the list; the part of it that may be kept is the same object each time it is asked for. */
    private did(decision: Decision, undo: () => number[]): void {
        this.done.push({decision, kept: withoutPasswords([decision]), undo});
    }
}
