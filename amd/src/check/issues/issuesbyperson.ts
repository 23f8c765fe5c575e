import type {Issue} from '../../read/issue';
import {Flags} from './flags';
import {groupKey} from './group';

const NOBODY: ReadonlySet<number> = new Set();
const NONE: readonly Issue[] = [];

/** Who has which issues: kept up to date one person at a time, so that an edit costs its line and not the file. */
export class IssuesByPerson {
    private readonly posted = new Map<number, readonly Issue[]>();
    private readonly members = new Map<string, {issue: Issue; people: Set<number>}>();

    constructor(private readonly flags: Flags) {}

    /** Replaces the issues of a person. */
    post(index: number, issues: readonly Issue[]): void {
        for (const issue of this.of(index)) {
            const key = groupKey(issue);
            const group = this.members.get(key);
            group?.people.delete(index);
            if (group?.people.size === 0) {
                this.members.delete(key);
            }
        }
        for (const issue of issues) {
            const key = groupKey(issue);
            const group = this.members.get(key);
            if (group) {
                group.people.add(index);
            } else {
                this.members.set(key, {issue, people: new Set([index])});
            }
        }
        if (issues.length > 0) {
            this.posted.set(index, issues);
        } else {
            this.posted.delete(index);
        }
        this.flags.setLevels(index, Flags.levels(issues.map(issue => issue.level)));
    }

    /** The issues of a person as last posted. */
    of(index: number): readonly Issue[] {
        return this.posted.get(index) ?? NONE;
    }

    /** One example and everyone, a group. */
    groups(): IterableIterator<{issue: Issue; people: ReadonlySet<number>}> {
        return this.members.values();
    }

    group(key: string): ReadonlySet<number> {
        return this.members.get(key)?.people ?? NOBODY;
    }
}
