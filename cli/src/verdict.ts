import {toOptions} from '../../amd/src/page/access/access';
import type {Config} from '../../amd/src/page/shared/config';
import type {State} from '../../amd/src/page/state';
import {planCheck} from '../../amd/src/run/chunks';
import {changesAccounts, type Server} from '../../amd/src/run/server';
import {sideBySide} from '../../amd/src/run/sidebyside';
import type {Patience} from './patience';

/** Calls at the same time, as many as the page makes. */
const AT_ONCE = 2;

/** Asks the site about everyone there is nothing wrong with. */
export async function askSite(state: State, config: Config, server: Server, patience: Patience): Promise<State> {
    const {review, mapping, access} = state;
    if (!review) {
        return state;
    }
    const options = toOptions(access, mapping?.targets.includes('cohort') ?? false);
    review.judgeNames(changesAccounts(options));
    const chunks = planCheck(review.unanswered(), options, config.limits.checkpeople, config.limits.postbytes);
    await sideBySide(chunks, () => AT_ONCE, async({people, lines}) => {
        const {answers} = await patience.ask(() => server.checkPeople(people, options));
        review.joinAnswers(lines, answers);
    }, patience.signal);
    return {...state, revision: state.revision + 1};
}
