import type {Review} from '../../check/createreview';
import type {Person} from '../../map/person';
import type {Issue} from '../../read/issue';
import {planCheck, type Chunk} from '../../run/chunks';
import {persist} from '../../run/retry';
import {isTooLarge, ServerError} from '../../run/servererror';
import {changesAccounts, type Options} from '../../run/server';
import {sideBySide} from '../../run/sidebyside';
import {judged, relabelled, toOptions} from '../access/access';
import type {Config} from '../shared/config';
import {countsOf} from '../shared/counts';
import type {Host} from '../shared/host';
import {createLater} from '../shared/later';
import {nothingChecked, type State} from '../state';
import type {Store} from '../shared/store';

/** How long the person must leave things alone before the server is asked, ms. */
const QUIET = 350;
/** Calls at the same time: the second is read and looked up while the first is on its way back. */
const AT_ONCE = 2;
/** How often answers are drawn while more are on their way, ms: to draw them takes from what brings the others. */
const REDRAWN = 250;
/** How long an answer is taken for true once the person has been away, s. */
const FRESH = 300;

export interface Checker {
    /** Asks whatever has to be asked, now that something went wrong before. */
    again(): void;
    /** The person is back on the page: asks again when others may have changed things meanwhile. */
    back(): void;
}

/**
 * Asks the server who exists already, in batches, whenever people or the options they are judged by have changed.
 * Never in the way: the grid goes on with what is known.
 */
export function createChecking(store: Store<State>, config: Config, host: Host): Checker {
    const later = createLater(host, 'check');
    let current = new AbortController();
    let judge: Options | null = null;
    let of: Review | null = null;
    /** The edits of the review that are being asked about, from the planning to the answer; null when nothing is. */
    let asking: number | null = null;
    /** Lines whose answer was given under other options, or long ago. */
    let stale = new Set<number>();
    /** Whose answers have become so since, and are looked for once the person leaves things alone: everyone's, or those of a name. */
    let aged: {all: boolean; labels: Set<string>} = {all: false, labels: new Set()};
    let answeredAt = 0;

    const options = (state: State): Options => toOptions(state.access, state.mapping?.targets.includes('cohort') ?? false);

    const plan = (): void => {
        const state = store.get();
        const now = options(state);
        if (state.phase === 'ready' && asking === state.edits && isSame(state.review, now)) {
            // Something changed that nobody is judged by.
            return;
        }
        later.cancel();
        current.abort();
        asking = null;
        if (state.phase !== 'ready' || !state.review) {
            return;
        }
        const review = state.review;
        const fresh = review !== of;
        if (fresh) {
            // Nobody of a fresh review has an answer: `unanswered` says who needs one.
            stale = new Set();
            aged = {all: false, labels: new Set()};
        } else if (!judge || judged(now) !== judged(judge)) {
            aged.all = true;
        } else {
            relabelled(judge, now).forEach((label) => aged.labels.add(label));
        }
        of = review;
        judge = now;
        review.judgeNames(changesAccounts(now));
        if (!stale.size && !aged.all && !aged.labels.size && !countsOf(review, state.revision).pending) {
            store.set({checking: nothingChecked});
            return;
        }
        asking = state.edits;
        if (fresh) {
            // At once, before the rest of the page draws the list: the server looks people up meanwhile.
            void host.pending('check', check(review, fresh));
        } else {
            store.set({checking: {...state.checking, busy: true}});
            later.plan(() => check(review, fresh), QUIET);
        }
    };

    /** Whether the question on its way is still the one to ask. */
    const isSame = (review: Review | null, now: Options): boolean => (
        review === of && judge !== null && judged(now) === judged(judge) && relabelled(judge, now).size === 0
    );

    const check = async(review: Review, fresh: boolean): Promise<void> => {
        const mine = current = new AbortController();
        const people = toAsk(review);
        let answered = 0;
        let drawn = 0;
        let waiting = false;
        const show = (busy: boolean, trouble: string): void => {
            if (!mine.signal.aborted) {
                const news = drawn < answered && {revision: store.get().revision + 1};
                drawn = answered;
                store.set({...news, checking: {busy, answered, asked: people.length, trouble}});
            }
        };
        /** Draws what has been answered, with what comes meanwhile: the second call is often right behind the first. */
        const showSoon = async(): Promise<void> => {
            if (!waiting) {
                waiting = true;
                await host.clock.sleep(REDRAWN, mine.signal);
                waiting = false;
                if (drawn < answered && answered < people.length) {
                    show(true, '');
                }
            }
        };
        const over = (): void => {
            stale.clear();
            answeredAt = host.now();
            asking = null;
        };
        try {
            const asked = options(store.get());
            const ask = async(chunk: Chunk): Promise<void> => {
                if (!fresh) {
                    // Thousands of people are written down for a call: before each, whoever types or clicks comes first. Nobody
                    // can have begun to in a list that is just there: its answers are what everyone waits for.
                    await host.clock.sleep(0, mine.signal);
                }
                if (answered === 0) {
                    show(true, '');
                }
                const {answers} = await persist(
                    () => host.server.checkPeople(chunk.people, asked), host.clock, mine.signal,
                    (wait) => show(true, wait ? host.words.say(`js_wait_${wait.trouble}`) : '')).catch(async(error: unknown) => {
                    if (chunk.lines.length < 2 || !isTooLarge(error)) {
                        throw error;
                    }
                    // Too much at once goes in halves, down to one.
                    const them = chunk.lines.flatMap((line) => review.people[review.indexOf(line)] ?? []);
                    for (const half of planCheck(them, asked, Math.ceil(them.length / 2), config.limits.postbytes)) {
                        await ask(half);
                    }
                    return {answers: null};
                });
                if (answers === null) {
                    return;
                }
                if (mine.signal.aborted) {
                    return;
                }
                review.joinAnswers(chunk.lines, answers);
                chunk.lines.forEach((line) => stale.delete(line));
                answered += chunk.lines.length;
                if (answered < people.length) {
                    void showSoon();
                } else {
                    over();
                    show(false, '');
                }
            };
            await sideBySide(planCheck(people, asked, config.limits.checkpeople, config.limits.postbytes), () => AT_ONCE, ask, mine.signal);
            if (!people.length && !mine.signal.aborted) {
                over();
                show(false, '');
            }
        } catch (error) {
            if (mine.signal.aborted) {
                return;
            }
            asking = null;
            show(false, error instanceof Error ? error.message : String(error));
            // What still runs beside it is of no use any more.
            mine.abort();
            if (!(error instanceof ServerError)) {
                host.report(error);
            }
        }
    };

    /** Those whose answer is stale, and those who never had one or changed since; in file order. */
    const toAsk = (review: Review): Person[] => {
        const fresh = review.unanswered();
        if (!stale.size && !aged.all && !aged.labels.size) {
            return fresh;
        }
        const unanswered = new Set(fresh.map((person) => person.line));
        const people = askable(review).filter((person) => {
            if (aged.all || stale.has(person.line) || person.cohorts.some((label) => aged.labels.has(label))) {
                stale.add(person.line);
                return true;
            }
            return unanswered.has(person.line);
        });
        aged = {all: false, labels: new Set()};
        return people;
    };

    store.watch(['phase', 'review', 'edits', 'access'], plan);
    return {
        again: plan,
        back: () => {
            const {review, phase, checking} = store.get();
            if (phase === 'ready' && review && !checking.busy && host.now() - answeredAt > FRESH) {
                // What was said stays on the page until it is said anew.
                aged.all = true;
                asking = null;
                plan();
            }
        },
    };
}

/** Everyone the judge has something to say about: not left out, and nothing wrong that is ours to see. */
function askable(review: Review): Person[] {
    return review.people.filter((person) => {
        const outcome = review.outcome(person.line);
        const said = review.answer(person.line)?.outcome === 'blocked' ? 1 : 0;
        return outcome !== 'leftout'
            && (outcome !== 'blocked' || review.issues(person.line).filter(isOurs).length <= said);
    });
}

/** An error that lies in the line itself; not that another one leads to the same account, which comes of the answers. */
const isOurs = ({level, code}: Issue): boolean => level === 'error' && code !== 'accountshared';
