import {mappingIssues} from '../map/columns';
import {FULL_NAME} from '../map/field';
import {Habits} from '../map/habits';
import type {Mapping} from '../map/mapping';
import {followsEmail, makePlan} from '../map/fieldplan';
import type {Pace} from '../read/pace';
import type {Table} from '../read/table';
import {CheckedPeople} from './issues/checkedpeople';
import type {Decisions} from './decisions/decision';
import {countDomains} from './syntax/domains';
import {cohortNames} from './people/cohortnames';
import {buildAndCheck} from './people/builtpeople';
import type {Review} from './review';
import {ListReview} from './listreview';
import {EditedPeople} from './people/editedpeople';
import {domainReader} from './rules/emailtypo';
import type {Site} from './site';

/**
 * Builds the people of a table, checks them all and replays earlier decisions.
 *
 * @param undone those that had been undone and may be made again, the next one last
 */
export async function createReview(
    table: Table, mapping: Mapping, site: Site, decisions: Decisions = [], pace?: Pace, undone: Decisions = [],
): Promise<Review> {
    // Columns were understood in one piece just before.
    await pace?.();
    const columns = [...mapping.targets.keys()].filter(column => mapping.targets[column] !== null || column in mapping.fallbacks);
    const habits = new Habits(table.rows, columns);
    const plan = {...makePlan(mapping, table), habits};
    const mapped = new Set(mapping.targets.filter((target): target is string => target !== null && target !== FULL_NAME));
    const facts = {
        site, mapped, followsEmail: (line: number) => followsEmail(plan, line), repairs: table.repairs ?? new Map<string, string>(),
        cohortsAreNumbers: plan.cohorts.some(column => habits.hasNumbers(column)),
        standsAlone: cohortNames(table.rows, [...plan.cohorts, ...plan.cohortFallbacks]),
        domainMeant: domainReader(countDomains(table.rows, plan.email[0] ?? -1)),
    };
    const everyone = await buildAndCheck(table, plan, facts, pace);
    const checked = new CheckedPeople(
        new EditedPeople(table, plan, everyone.made), facts, everyone, [...table.issues, ...everyone.made.issues].filter(issue => issue.line !== null),
    );
    await checked.putDown(everyone, pace);
    const ofColumns = table.rows.length > 0 ? mappingIssues(table, mapping) : [];
    return new ListReview(checked, [...table.issues.filter(issue => issue.line === null), ...ofColumns], {done: decisions, undone});
}

export type {Decisions} from './decisions/decision';
export type {Counts, Review} from './review';
export type {Group} from './issues/group';
export type {Filter, Tab} from './select';
