import {proposeIdnumber, schoolYear} from '../../map/cohortid';
import type {Cohort} from '../../run/server';
import {ServerError} from '../../run/servererror';
import {choices, region, tell} from '../shared/dom';
import type {Host} from '../shared/host';

/** Which field a refusal is about. */
const FIELDS: Readonly<Record<string, 'name' | 'idnumber' | 'context'>> = {
    error_cohortname: 'name', error_cohortnametaken: 'name', error_cohortidnumber: 'idnumber', error_cohortidnumbertaken: 'idnumber',
    error_cohortcontext: 'context',
};

/**
 * Makes a cohort in a dialogue, named as proposed until the person says otherwise.
 *
 * @param form a fresh copy of the template
 * @returns the cohort, null when the person gave up
 */
export async function createCohort(form: HTMLElement, proposal: string, trigger: HTMLElement, host: Host): Promise<Cohort | null> {
    const {words, server} = host;
    const name = region<HTMLInputElement>(form, 'name');
    const idnumber = region<HTMLInputElement>(form, 'idnumber');
    const context = region<HTMLSelectElement>(form, 'context');
    const visible = region<HTMLInputElement>(form, 'visible');
    const now = new Date(host.now() * 1000);
    const year = schoolYear(now.getFullYear(), now.getMonth());
    let made: Cohort | null = null;

    const wrong = (field: string, text: string): void => {
        tell(region(form, `${field}issue`), text);
        const input = form.querySelector(`[data-region="${field}"]`);
        input?.classList.toggle('is-invalid', text !== '');
        input?.setAttribute('aria-invalid', String(text !== ''));
    };
    const clear = (): void => ['name', 'idnumber', 'context', 'all'].forEach((field) => wrong(field, ''));

    name.value = proposal;
    idnumber.value = proposeIdnumber(proposal, year);
    let typed = false;
    name.addEventListener('input', () => {
        if (!typed) {
            idnumber.value = proposeIdnumber(name.value, year);
        }
    });
    idnumber.addEventListener('input', () => {
        typed = idnumber.value !== '';
    });
    const {contexts} = await host.pending('cohort', server.listCohortContexts());
    choices(context, contexts.map(({id, name: text}) => [String(id), text]), String(contexts[0]?.id ?? 0));
    clear();

    await host.dialog(words.say('js_cohort_create_title'), form, words.say('js_cohort_create_agree'), trigger, async() => {
        clear();
        if (name.value.trim() === '') {
            wrong('name', words.say('js_cohort_create_noname'));
            name.focus();
            return false;
        }
        try {
            made = (await host.pending('cohort', server.createCohort(name.value, idnumber.value, Number(context.value), visible.checked))).cohort;
            return true;
        } catch (error) {
            const known = error instanceof ServerError;
            const field = known ? FIELDS[error.code] ?? 'all' : 'all';
            wrong(field, known && error.trouble !== 'refused' ? words.say(`js_cohort_${error.trouble}`) : (error as Error).message);
            form.querySelector<HTMLElement>('.is-invalid')?.focus();
            return false;
        }
    });
    return made;
}
