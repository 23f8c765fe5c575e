import {reason} from './cohorts.mjs';
import {Refusal} from './refusal.mjs';

const MOST_LABELS = 500;
/** What parts of Moodle call themselves. */
const OWNERS = {auth_ldap: 'LDAP server'};

/** A cohort as sent. */
export const shown = one => ({
    id: one.id, name: one.name, idnumber: one.idnumber, contextname: one.contextname, visible: one.visible, members: one.members.size,
    usable: reason(one) === '', reason: reason(one), owner: OWNERS[one.component] ?? one.component,
});

/** Keeps what someone said the names of a file are. */
export function remember(site, user, cohortmap) {
    const said = site.said.get(user.id) ?? new Map();
    cohortmap.forEach(({label, cohortid}) => said.set(label, cohortid));
    site.said.set(user.id, said);
}

const ACCOUNT = ['create', 'enrol', 'update', 'unchanged'];

/** The only cohort of an import; none when it has several. */
function only(site, {options}) {
    return options.cohortid && !options.usefilecohorts ? site.cohorts.get(options.cohortid) : undefined;
}

/** The web services about cohorts. */
export const cohortFunctions = {
    search_cohorts: ({site}, {query, limit}) => {
        const {cohorts, more} = site.cohorts.search(query, Math.min(limit, 100));
        return {more, cohorts: cohorts.map(shown)};
    },
    resolve_cohorts: ({site, user}, {labels}) => {
        if (labels.length > MOST_LABELS || labels.some(label => label.length > 1000)) {
            throw new Refusal('error_toomanycohorts', 'tool_prelude', MOST_LABELS);
        }
        const known = new Map();
        const names = [...new Set(labels)].map(label => {
            const {code, cohorts} = site.cohorts.read(label);
            const said = site.said.get(user.id)?.get(label) ?? -1;
            [...cohorts, site.cohorts.get(said)].forEach(cohort => cohort && known.set(cohort.id, cohort));
            return {label, code, cohortids: cohorts.map(({id}) => id), said};
        });
        return {names, cohorts: [...known.values()].map(shown)};
    },
    earlier_cohorts: ({site, user}, {userids}) => {
        const asked = new Set(userids);
        const found = new Map();
        [...site.imports.values()].filter(job => job.owner === user.id && job.state === 'finished').reverse()
            .map(job => ({job, cohort: only(site, job), people: new Set(job.results.filter(one =>
                ACCOUNT.includes(one.outcome) && asked.has(one.userid)).map(one => one.userid)).size}))
            .filter(({cohort, people}) => people > 0 && cohort && reason(cohort) === '')
            .sort((a, b) => b.people - a.people)
            .forEach(({job, cohort, people}) => found.has(cohort) || found.set(cohort, {cohort: shown(cohort), filename: job.filename, people}));
        return {earlier: [...found.values()].slice(0, 3)};
    },
    list_cohort_contexts: ({site}) => ({contexts: site.cohorts.contexts}),
    create_cohort: (call, given) => {
        const cohort = call.site.cohorts.create(given);
        cohort.made = {by: call.user.id, job: null, state: 'made'};
        return {cohort: shown(cohort)};
    },
};
