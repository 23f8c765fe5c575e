import {buildPerson} from '../../map/build';
import type {Person} from '../../map/person';
import type {People} from '../../map/people';
import type {Plan} from '../../map/fieldplan';
import {lastLine} from '../../read/lines/join';
import type {Table} from '../../read/table';
import type {CellEdit} from '../decisions/decision';

const NO_ROW: readonly string[] = [];

/** The people with the values someone typed laid over those of the file. An index is a place in `people`. */
export class EditedPeople {
    readonly people: Person[];
    private readonly rows: number[];
    /** Line → field → value. */
    private readonly edits = new Map<number, Map<string, string>>();
    /** Merged people as they were made from their lines. */
    private readonly merged = new Map<number, Person>();
    /** Line → index of the person it was merged into. */
    private readonly mergedInto = new Map<number, number>();
    private lastLine: number;
    /** By how much the line of the person looked for last was ahead of their index. */
    private ahead = 0;

    constructor(private readonly table: Table, private readonly plan: Plan, made: People) {
        this.people = made.people;
        this.rows = made.rows;
        this.lastLine = lastLine(table);
        for (const index of made.merged) {
            const person = made.people[index];
            if (person) {
                this.merged.set(index, person);
                person.mergedLines.forEach(line => this.mergedInto.set(line, index));
            }
        }
    }

    /** Index of the person on a line, merged lines included; -1 when there is none. */
    indexOf(line: number): number {
        // Whoever goes through a list asks for one line after the other: where none is missing, the next person is on the next line.
        const guess = line - this.ahead;
        if (this.people[guess]?.line === line) {
            return guess;
        }
        const found = this.search(line);
        if (found >= 0) {
            this.ahead = line - found;
            return found;
        }
        return this.mergedInto.get(line) ?? -1;
    }

    private search(line: number): number {
        let low = 0;
        let high = this.people.length - 1;
        while (low <= high) {
            const middle = (low + high) >> 1;
            const found = this.people[middle]?.line ?? 0;
            if (found === line) {
                return middle;
            }
            if (found < line) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    isEdited(index: number): boolean {
        return this.edits.has(this.people[index]?.line ?? 0);
    }

    /** The value typed for a field of a line, undefined when it is the file's. */
    typed(line: number, field: string): string | undefined {
        return this.edits.get(line)?.get(field);
    }

    /** Lays a value over the file's, or takes it away again (undefined), and makes the person anew. */
    type(index: number, {line, field}: CellEdit, value: string | undefined): void {
        const edits = this.edits.get(line) ?? new Map<string, string>();
        if (value === undefined) {
            edits.delete(field);
        } else {
            edits.set(field, value);
        }
        if (edits.size > 0) {
            this.edits.set(line, edits);
        } else {
            this.edits.delete(line);
        }
        this.people[index] = this.make(index, line);
    }

    /** A line number after those of the file and those added before. */
    nextLine(): number {
        return this.lastLine + 1;
    }

    /** Adds an empty person at the end. */
    add(line: number): number {
        this.lastLine = Math.max(this.lastLine, line);
        this.rows.push(-1);
        this.people.push(buildPerson(this.plan, NO_ROW, line, this.edits.get(line)));
        return this.people.length - 1;
    }

    /** Takes the person added last away. */
    removeLast(): void {
        this.rows.pop();
        this.people.pop();
        this.lastLine = Math.max(this.people[this.people.length - 1]?.line ?? 0, lastLine(this.table));
    }

    private make(index: number, line: number): Person {
        const edits = this.edits.get(line);
        const person = buildPerson(this.plan, this.table.rows[this.rows[index] ?? -1] ?? NO_ROW, line, edits);
        const merged = this.merged.get(index);
        return merged ? {
            ...person, mergedLines: merged.mergedLines, cohorts: edits?.has('cohort') ? person.cohorts : merged.cohorts,
        } : person;
    }
}
