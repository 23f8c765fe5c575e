import type {Access} from './access';
import {createCohortPicker} from './cohortpicker';
import type {Config} from './config';
import {region} from './dom';
import type {Host} from './host';
import {createPasswordsPanel} from './passwordspanel';
import {radios} from './radios';
import {frame} from './section';
import type {State} from './state';
import type {Store} from './store';

/** Section 4: mail or no mail, passwords, cohort, and what becomes of people who have an account. */
export function createAccessPanel(panel: HTMLElement, store: Store<State>, config: Config, host: Host): void {
    const {words} = host;
    const decide = (patch: Partial<Access>): void => store.set({access: {...store.get().access, ...patch}});
    const picker = createCohortPicker(region(panel, 'picker'), host, (cohort) => decide({cohort}));
    createPasswordsPanel(region(panel, 'passwords'), store, config, host);

    panel.addEventListener('change', (event) => {
        const input = event.target as HTMLInputElement;
        if (input.name === 'tool_prelude-recipe') {
            decide({recipe: input.value as Access['recipe']});
        } else if (input.name === 'tool_prelude-existing') {
            decide({existing: input.value as Access['existing']});
        }
    });
    store.watch(['phase', 'review', 'access', 'mapping'], (state) => draw(state));

    function draw(state: State): void {
        const {phase, access, mapping, review} = state;
        const over = phase === 'running' || phase === 'done';
        const shown = review !== null && phase !== 'empty';
        frame(panel, 4, !shown ? 'hidden' : over ? 'done' : 'open', over ? summary(access, host) : '');
        region(panel, 'body').hidden = over;
        radios(panel, 'tool_prelude-recipe', access.recipe);
        radios(panel, 'tool_prelude-existing', access.existing);
        region(panel, 'noemail').hidden = !(config.noemail && access.recipe === 'mail');
        region(panel, 'cron').textContent = config.cronlast === 0 ? words.say('js_cron_never')
            : words.say('js_cron_last', words.ago(Math.max(0, host.now() - config.cronlast)));
        picker.show(access.cohort);
        region(panel, 'cohorthint').textContent = mapping?.targets.includes('cohort')
            ? words.say(access.cohort ? 'js_cohort_both' : 'js_cohort_file')
            : access.cohort ? '' : words.say('js_cohort_optional');
    }
}

function summary(access: Access, {words}: Host): string {
    const recipe = words.say(`js_recipe_${access.recipe}`);
    return access.cohort ? `${recipe} · ${access.cohort.name}` : recipe;
}
