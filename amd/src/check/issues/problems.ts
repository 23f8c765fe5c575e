import type {Person} from '../../map/person';
import type {Issue, Level} from '../../read/issue';
import {GIVEN_BACK} from '../personcodes';
import type {Group} from './group';
import type {IssuesByPerson} from './issuesbyperson';
import {fieldText} from '../select';

const WEIGHT: Readonly<Record<Level, number>> = {error: 0, warning: 1, info: 2};

/** The problems of a file, the heaviest first; lines and values are worked out when they are looked at. */
export function makeGroups(byPerson: IssuesByPerson, people: readonly Person[]): Group[] {
    return [...byPerson.groups()]
        .map(({issue, people: members}) => {
            const indices = Int32Array.from(members).sort();
            let lines: number[] | undefined;
            let values: Group['values'] | undefined;
            return {
                code: issue.code, level: issue.level, field: issue.field, count: indices.length,
                get lines() {
                    lines ??= Array.from(indices, index => people[index]?.line ?? 0);
                    return lines;
                },
                get values() {
                    values ??= countValues(indices, GIVEN_BACK.has(issue.code)
                        ? index => written(byPerson.of(index), issue) : index => shown(people[index], issue.field));
                    return values;
                },
                get fixable() {
                    return indices.reduce((sum, index) => sum + (byPerson.of(index).some(({code, field, fix}) =>
                        code === issue.code && field === issue.field && fix !== undefined) ? 1 : 0), 0);
                },
            };
        })
        .sort((a, b) => WEIGHT[a.level] - WEIGHT[b.level] || b.count - a.count);
}

/** Values, the most frequent first; null is none. */
function countValues(indices: Int32Array, valueOf: (index: number) => string | null): Group['values'] {
    const counts = new Map<string, number>();
    for (const index of indices) {
        const text = valueOf(index);
        if (text !== null) {
            counts.set(text, (counts.get(text) ?? 0) + 1);
        }
    }
    return [...counts].map(([value, count]) => ({value, count})).sort((a, b) => b.count - a.count);
}

/** What stands in a field, never a password. */
const shown = (person: Person | undefined, field: string | null): string | null =>
    (person && field !== null && field !== 'password' ? fieldText(person, field) : null);

/** What stood there before it was read as something else. */
function written(issues: readonly Issue[], {code, field}: Issue): string | null {
    const value = field === 'password' ? undefined : issues.find(one => one.code === code && one.field === field)?.params?.['value'];
    return value === undefined ? null : String(value);
}
