import type {Recipe} from '../../run/siteserver';
import {region} from '../shared/dom';
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
        select.replaceChildren(new Option(words.say('js_recipe_choose'), ''),
            ...group(recipes.filter(({site}) => site), 'js_recipes_site'), ...group(recipes.filter(({site}) => !site), 'js_recipes_own'));
        select.value = recipes.some(({id}) => String(id) === chosen) ? chosen : '';
    });
    store.watch(['locks'], ({locks}) => {
        region(box, 'locked').hidden = locks.names.size === 0;
    });

    function group(recipes: readonly Recipe[], label: string): HTMLElement[] {
        if (recipes.length === 0) {
            return [];
        }
        const element = document.createElement('optgroup');
        element.label = words.say(label);
        element.append(...recipes.map(({id, name}) => new Option(name, String(id))));
        return [element];
    }
}
