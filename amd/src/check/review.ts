import {mappingIssues} from '../map/columns';
import {FULL_NAME} from '../map/field';
import {Habits} from '../map/habits';
import type {Mapping} from '../map/mapping';
import {followsEmail, makePlan} from '../map/plan';
import type {Pace} from '../read/pace';
import type {Table} from '../read/table';
import {Book} from './book';
import type {Decisions} from './decision';
import {countDomains} from './domains';
import {buildEveryone} from './everyone';
import type {Review} from './reviewed';
import {Reviewer} from './reviewer';
import {Roster} from './roster';
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
        domainMeant: domainReader(countDomains(table.rows, plan.email[0] ?? -1)),
    };
    const everyone = await buildEveryone(table, plan, facts, pace);
    const book = new Book(
        new Roster(table, plan, everyone.made), facts, everyone, [...table.issues, ...everyone.made.issues].filter(issue => issue.line !== null),
    );
    await book.putDown(everyone, pace);
    const ofColumns = table.rows.length > 0 ? mappingIssues(table, mapping) : [];
    return new Reviewer(book, [...table.issues.filter(issue => issue.line === null), ...ofColumns], {done: decisions, undone});
}

export type {Decisions} from './decision';
export type {Counts, Review} from './reviewed';
export type {Group} from './group';
export type {Filter, Tab} from './select';
