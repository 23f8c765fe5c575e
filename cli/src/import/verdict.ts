import {toOptions} from '../../../amd/src/page/access/access';
import type {Config} from '../../../amd/src/page/shared/config';
import type {State} from '../../../amd/src/page/state';
import {planCheck, type Chunk} from '../../../amd/src/run/chunks';
import {isTooLarge} from '../../../amd/src/run/servererror';
import {changesAccounts, type Server} from '../../../amd/src/run/server';
import {sideBySide} from '../../../amd/src/run/sidebyside';
import type {Patience} from '../patience';

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
    const ask = async({people, lines}: Chunk): Promise<void> => {
        try {
            const {answers} = await patience.ask(() => server.checkPeople(people, options));
            review.joinAnswers(lines, answers);
        } catch (error) {
            if (lines.length < 2 || !isTooLarge(error)) {
                throw error;
            }
            // Too much at once goes in halves, down to one.
            const them = lines.flatMap((line) => review.people[review.indexOf(line)] ?? []);
            for (const half of planCheck(them, options, Math.ceil(them.length / 2), config.limits.postbytes)) {
                await ask(half);
            }
        }
    };
    const chunks = planCheck(review.unanswered(), options, config.limits.checkpeople, config.limits.postbytes);
    await sideBySide(chunks, () => AT_ONCE, ask, patience.signal);
    return {...state, revision: state.revision + 1};
}
