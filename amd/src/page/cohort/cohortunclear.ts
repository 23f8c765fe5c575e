import type {Cohort} from '../../run/server';
import {ServerError} from '../../run/servererror';
import {cohortDetail} from './cohorttext';
import {create} from '../shared/dom';
import type {Host} from '../shared/host';

/** What a cohort's name typed in full is, by the server's word; what keeps it from being one is said below the field. */
export interface Unclear {
    /** The only cohort of that name or identifier; null when there is none, which is said then. */
    settle(text: string, isCurrent: () => boolean): Promise<Cohort | null>;
    say(text: string): void;
}

/** A call that failed, in the words of the cohorts. */
export const cohortTrouble = (error: unknown, {words}: Host): string => error instanceof ServerError && error.trouble !== 'refused'
    ? words.say(`js_cohort_${error.trouble}`) : (error as Error).message;

/** `pick` takes one of those it may have meant. */
export function createUnclear(box: HTMLElement, query: HTMLInputElement, host: Host, mayCreate: boolean, pick: (cohort: Cohort) => void): Unclear {
    const {words} = host;

    const show = (text: string, meant: readonly Cohort[] = []): void => {
        box.replaceChildren(...text === '' ? [] : [create('span', 'tool_prelude-namingquestion', text)], ...meant.map((cohort) => {
            const offer = create('button', 'btn btn-outline-primary btn-sm', cohort.name);
            offer.setAttribute('type', 'button');
            offer.append(create('small', '', cohortDetail(cohort, words)));
            offer.addEventListener('click', () => pick(cohort));
            return offer;
        }));
        box.hidden = text === '';
        query.setAttribute('aria-invalid', String(text !== ''));
    };

    /** Why a name is not the one of a cohort. */
    const reason = (code: string, text: string, bearers: readonly Cohort[]): string => {
        const usable = bearers.some((cohort) => cohort.usable);
        if (code === 'cohortunknown') {
            return usable ? words.say('js_naming_meant') : words.say(mayCreate ? 'js_cohort_unknown_make' : 'js_cohort_unknown_ask', text);
        }
        const them = usable ? '' : bearers.map((cohort) => `${cohort.name} · ${cohortDetail(cohort, words)}`).join(', ');
        return [words.say(`js_naming_${code}`), them].filter((one) => one !== '').join(' ');
    };

    return {
        settle: async(text, isCurrent) => {
            try {
                const {names, cohorts} = await host.server.resolveCohorts([text]);
                if (!isCurrent()) {
                    return null;
                }
                const name = names[0];
                const bearers = (name?.cohortids ?? []).flatMap((id) => cohorts.find((cohort) => cohort.id === id) ?? []);
                const usable = bearers.filter((cohort) => cohort.usable);
                if (name?.code === '' && usable[0]) {
                    show('');
                    return usable[0];
                }
                show(reason(name?.code || 'cohortunknown', text, bearers), usable);
            } catch (error) {
                if (isCurrent()) {
                    show(cohortTrouble(error, host));
                }
            }
            return null;
        },
        say: (text) => show(text),
    };
}
