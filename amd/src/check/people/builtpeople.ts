import {KeyIndex} from '../../map/keys/keyindex';
import {buildPeople, type People} from '../../map/people';
import type {Plan} from '../../map/fieldplan';
import type {Issue} from '../../read/issue';
import type {Pace} from '../../read/pace';
import type {Table} from '../../read/table';
import {checkPerson} from '../check';
import type {Facts} from '../rule';

/** Everyone as built, and what the rules found about each. */
export interface BuiltPeople {
    readonly made: People;
    readonly emails: KeyIndex;
    /** By place in the people, ascending; only those about whom something was found. */
    readonly found: ReadonlyMap<number, readonly Issue[]>;
}

/** Builds the people and checks each while it is still at hand for the processor: two walks over a large file take a third longer than one. */
export async function buildAndCheck(table: Table, plan: Plan, facts: Facts, pace?: Pace): Promise<BuiltPeople> {
    const found = new Map<number, readonly Issue[]>();
    const emails = new KeyIndex(index => made.people[index]?.email ?? '', table.rows.length);
    const made = await buildPeople(table, plan, pace, (person, row) => {
        emails.add(row, person.email);
        const issues = checkPerson(person, facts);
        if (issues.length > 0) {
            found.set(row, issues);
        }
    });
    if (made.gone.length === 0) {
        return {made, emails, found};
    }
    emails.drop(made.gone);
    await pace?.();
    return {made, emails, found: renumbered(found, made.gone)};
}

/** What was found by row, by place in the people: some rows were further lines of somebody. */
function renumbered(found: ReadonlyMap<number, readonly Issue[]>, gone: readonly number[]): Map<number, readonly Issue[]> {
    const kept = new Map<number, readonly Issue[]>();
    let before = 0;
    for (const [row, issues] of found) {
        while ((gone[before] ?? Infinity) < row) {
            before++;
        }
        if (gone[before] !== row) {
            kept.set(row - before, issues);
        }
    }
    return kept;
}
