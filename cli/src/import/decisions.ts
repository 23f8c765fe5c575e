import {createHash} from 'node:crypto';
import type {Access} from '../../../amd/src/page/access/access';
import {toOptions} from '../../../amd/src/page/access/access';
import type {Config} from '../../../amd/src/page/shared/config';
import {withLocks, withRecipe} from '../../../amd/src/page/access/recipe';
import {initialState, type State} from '../../../amd/src/page/state';
import type {Words} from '../../../amd/src/page/shared/words';
import type {Server} from '../../../amd/src/run/server';
import {EXIT, Stop} from '../exits';
import type {Checked} from '../lists';
import {nameCohorts} from './naming';
import type {ImportOptions} from '../options';

type Ask = <T>(call: () => Promise<T>) => Promise<T>;

/** A list with all that was decided about it, as the page would hold it. */
export async function decide(checked: Checked, config: Config, options: ImportOptions, server: Server, ask: Ask, words: Words): Promise<State> {
    const {table, mapping, review} = checked;
    const begun: State = {...initialState(config), phase: 'ready', names: [table.name], table, mapping, review};
    const access = accessOf(begun, config, options, words);
    const cohort = typeof options.cohort === 'string' ? await findCohort(options.cohort, server, ask, words) : null;
    // One chosen for everybody joins those of the list, as on the page.
    return nameCohorts({...begun, access: {...access, cohort, nocohort: options.cohort === null, cohortMode: options.cohort === null ? 'instead' : 'add'}},
        server, ask);
}

/** How people get in: the recipe asked for, else the site's, or no mail where the list brings passwords; what the site decided holds. */
function accessOf({access, locks, review}: State, config: Config, {recipe, passwordsTo}: ImportOptions, words: Words): Access {
    const brings = review?.people.some(({password}) => password !== '') ?? false;
    let chosen: Access = access;
    if (recipe === 'mail' || recipe === 'nomail') {
        chosen = {...access, recipe, chosen: true};
    } else if (recipe !== undefined) {
        const found = config.recipes.filter(({name}) => name === recipe);
        const saved = found.find(({site}) => site) ?? found[0];
        if (!saved) {
            throw new Stop(EXIT.failed, words.say('cli_norecipe', {recipe, known: ['mail', 'nomail', ...config.recipes.map(({name}) => name)].join(', ')}));
        }
        chosen = withRecipe(access, saved.options);
    } else if (brings && passwordsTo === undefined) {
        chosen = {...access, recipe: 'nomail', passwords: 'file'};
    }
    if (passwordsTo !== undefined) {
        if (recipe === 'mail') {
            throw new Stop(EXIT.failed, words.say('cli_passwordsmail'));
        }
        chosen = {...chosen, recipe: 'nomail', passwords: 'each', chosen: true};
    }
    const locked = withLocks(chosen, locks);
    if (locked.recipe === 'nomail' && locked.passwords === 'each' && passwordsTo === undefined) {
        throw new Stop(EXIT.failed, words.say('cli_needpasswords'));
    }
    if (locked.recipe === 'nomail' && locked.passwords === 'one') {
        throw new Stop(EXIT.failed, words.say('cli_onepassword'));
    }
    return locked;
}

async function findCohort(name: string, server: Server, ask: Ask, words: Words): Promise<Access['cohort']> {
    const {names, cohorts} = await ask(() => server.resolveCohorts([name]));
    const [found] = names;
    const cohort = found?.code === '' ? cohorts.find(({id}) => id === found.cohortids[0]) : undefined;
    if (cohort) {
        return cohort;
    }
    if (found?.code === 'cohortnotusable') {
        throw new Stop(EXIT.refused, words.say('cli_cohortassign', name));
    }
    if (found?.code === 'cohortunknown' && (await ask(() => server.searchCohorts('', 1))).cohorts.length === 0) {
        // Not this one alone: a token that finds none at all lacks the right.
        throw new Stop(EXIT.refused, words.say('cli_cohortview', name));
    }
    throw new Stop(EXIT.doubt, words.say('cli_nocohort', name));
}

/**
 * Tells a list with its decisions from any other: the next run finds the import it had begun. Passwords are not in it: a hash of few
 * people could be searched for theirs.
 */
export function keyOf({review, mapping, access}: State): string {
    const hash = createHash('sha256');
    hash.update(JSON.stringify({...toOptions(access, mapping?.targets.includes('cohort') ?? false), password: ''}));
    for (const {line, username, lastname, firstname, email, cohorts, auth, fields} of review?.people ?? []) {
        hash.update(JSON.stringify([line, username, lastname, firstname, email, cohorts, auth, fields]));
    }
    return hash.digest('hex');
}
