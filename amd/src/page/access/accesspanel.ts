import type {Access} from './access';
import type {Config} from '../shared/config';
import {region} from '../shared/dom';
import {createExisting} from './existing';
import {createFilePasswords} from '../file/filepasswords';
import type {Host} from '../shared/host';
import {createMailPanel} from './mailpanel';
import {createPasswordsPanel} from './passwordspanel';
import {radios} from '../shared/radios';
import {createRecipeChoice} from './recipechoice';
import {createRecipesPanel} from './recipespanel';
import {frame} from '../shared/section';
import type {State} from '../state';
import type {Store} from '../shared/store';
import {createValuesPanel} from '../lines/valuespanel';

/** Section 4: mail or no mail, passwords, cohort, and what becomes of people who have an account. */
export function createAccessPanel(panel: HTMLElement, store: Store<State>, config: Config, host: Host): void {
    const decide = (patch: Partial<Access>): void => store.set({access: {...store.get().access, ...patch}});
    createRecipeChoice(region(panel, 'recipechoicebox'), store, host);
    createFilePasswords(region(panel, 'filepasswords'), store, config, host);
    createMailPanel(region(panel, 'mailpanel'), store, config, host);
    createPasswordsPanel(region(panel, 'passwords'), store, config, host);

    createValuesPanel(region(panel, 'valuesbox'), region<HTMLDetailsElement>(panel, 'more'), store, host);
    createRecipesPanel(region(panel, 'recipesbox'), store, config, host);

    region<HTMLAnchorElement>(panel, 'nativelink').href = config.urls.native;
    panel.addEventListener('change', (event) => {
        const input = event.target as HTMLInputElement;
        if (input.name === 'tool_prelude-recipe') {
            decide({recipe: input.value as Access['recipe'], chosen: true});
        }
    });
    createExisting(region(panel, 'existing'), store, config, host.words);
    store.watch(['phase', 'review', 'access', 'locks'], (state) => draw(state));

    function draw(state: State): void {
        const {phase, access, review, locks} = state;
        const over = phase === 'running' || phase === 'done';
        const shown = review !== null && phase !== 'empty';
        frame(panel, 4, !shown ? 'hidden' : over ? 'done' : 'open', over ? summary(access, host) : '');
        region(panel, 'body').hidden = over;
        radios(panel, 'tool_prelude-recipe', access.recipe, () => locks.names.has('recipe'));
    }
}

function summary(access: Access, {words}: Host): string {
    const recipe = words.say(`js_recipe_${access.recipe}`);
    return access.cohort ? `${recipe} · ${access.cohort.name}` : recipe;
}
