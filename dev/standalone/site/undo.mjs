import {Refusal} from './refusal.mjs';
import {refuse} from './imports.mjs';

/** What undoing would do to each person of an import something was done for: here nobody uses an account in between. */
function look(site, job) {
    return job.results.filter(({outcome}) => ['create', 'enrol'].includes(outcome)).map(one => {
        const there = site.accounts.get(one.userid);
        const gone = !there || there.deleted;
        return {...one, undo: gone ? 'nothing' : one.outcome === 'create' ? 'deleted' : 'setback'};
    }).sort((a, b) => a.line - b.line);
}

const OUTCOMES = ['deleted', 'setback', 'partly', 'kept', 'nothing', 'failed'];

const count = people => OUTCOMES.map(outcome => ({outcome, count: people.filter(one => one.undo === outcome).length}))
    .filter(one => one.count);

/** Whoever undoes the import of somebody else may delete accounts; one's own takes no more than the shipped role has. */
export function demandUndo(user, own) {
    if (user.role !== 'manager' && !own) {
        throw new Refusal('nopermissions', 'error', 'moodle/user:delete');
    }
}

export function preview(site, job, say, from, limit) {
    const people = job.undone ? [] : look(site, job);
    return {
        deletions: people.filter(one => one.undo === 'deleted').length,
        counts: count(people),
        people: people.slice(from, from + limit).map(({line, userid, username, undo}) => ({
            line, userid: undo === 'nothing' ? 0 : userid, username, outcome: undo,
            reasons: undo === 'nothing' ? [{code: 'gone', message: say('undo_reason_gone')}] : [],
        })),
        departures: 0,
        cohorts: (job.made ?? []).map(cohort => {
            const left = [...cohort.members].filter(id => !people.some(one => one.userid === id && one.undo !== 'nothing')).length;
            const {state} = cohort.made;
            const code = state === 'made' ? (left ? 'members' : '') : cohort.made.code;
            const key = code ? `undo_cohort_why_members_${left === 1 ? 'one' : 'many'}` : '';
            return {id: cohort.id, name: cohort.name, state, members: left, code,
                message: code ? say('undo_cohort_stays', {name: cohort.name, why: say(key, left)}) : say(`undo_cohort_${state}`, cohort.name)};
        }),
    };
}

export function undo(site, job, deletions, cohorts) {
    if (job.undone) {
        return {left: 0, counts: count(job.undone)};
    }
    if (!['finished', 'cancelled', 'failed'].includes(job.state)) {
        refuse(job.state);
    }
    const people = look(site, job);
    if (people.filter(one => one.undo === 'deleted').length !== deletions) {
        throw new Refusal('error_undochanged');
    }
    for (const {userid, undo: what, cohorts} of people) {
        if (what === 'deleted') {
            site.accounts.remove(userid);
        }
        (cohorts ?? []).forEach(cohort => cohort.members.delete(userid));
    }
    for (const cohort of (job.made ?? []).filter(({id}) => cohorts.includes(id))) {
        const stays = cohort.members.size > 0;
        cohort.made = {...cohort.made, state: stays ? 'kept' : 'removed', code: stays ? 'members' : ''};
        if (!stays) {
            site.cohorts.remove(cohort);
        }
    }
    job.undone = people;
    job.state = 'undone';
    return {left: 0, counts: count(people)};
}
