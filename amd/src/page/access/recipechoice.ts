import type {Recipe} from '../../run/siteserver';
import {groupedChoices, region, type OptionGroup} from '../shared/dom';
import type {Host} from '../shared/host';
import {withLocks, withRecipe} from './recipe';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** The list to start from a saved recipe; not there while there is none. */
export function createRecipeChoice(box: HTMLElement, store: Store<State>, host: Host): void {
    const {words} = host;
    const select = region<HTMLSelectElement>(box, 'recipechoice');

    select.addEventListener('change', () => {
        const {recipes, access, locks} = store.get();
        const recipe = recipes.find(({id}) => String(id) === select.value);
        if (recipe) {
            store.set({access: withLocks(withRecipe(access, recipe.options), locks)});
        }
    });
    store.watch(['recipes', 'defaultrecipe'], ({recipes}) => {
        box.hidden = recipes.length === 0;
        const chosen = select.value;
        groupedChoices(select, [
            ['', [['', words.say('js_recipe_choose')]]],
            ...group(recipes.filter(({site}) => site), 'js_recipes_site'), ...group(recipes.filter(({site}) => !site), 'js_recipes_own'),
        ], recipes.some(({id}) => String(id) === chosen) ? chosen : '');
    });
    store.watch(['locks'], ({locks}) => {
        region(box, 'locked').hidden = locks.names.size === 0;
    });

    function group(recipes: readonly Recipe[], label: string): OptionGroup[] {
        return recipes.length === 0 ? [] : [[words.say(label), recipes.map(({id, name}) => [String(id), name] as const)]];
    }
}
