import {ServerError} from '../../run/servererror';
import type {Recipe} from '../../run/siteserver';
import type {Config} from '../shared/config';
import {action, part, region, stamp, tell, write} from '../shared/dom';
import type {Host} from '../shared/host';
import {keyed} from '../shared/keyed';
import {locksOf, toRecipe} from './recipe';
import {beside, readRecipes, writeRecipes} from './recipefile';
import type {State} from '../state';
import type {Store} from '../shared/store';

interface Row {
    readonly recipe: Recipe;
    readonly isDefault: boolean;
}

/** Keeping what was decided as a recipe; whoever configures the site keeps its recipes, its default and its locks. */
export function createRecipesPanel(box: HTMLElement, store: Store<State>, config: Config, host: Host): void {
    const {words} = host;
    const name = region<HTMLInputElement>(box, 'recipename');
    const site = region<HTMLInputElement>(box, 'recipesite');
    const locks = region(box, 'recipelocks');
    const file = region<HTMLInputElement>(box, 'recipefile');
    region(box, 'recipesiterow').hidden = !config.can.configure;

    action(box, 'saverecipe').addEventListener('click', () => {
        const called = name.value.trim();
        if (called === '') {
            tell(region(box, 'recipetrouble'), words.say('js_recipe_needname'));
            name.focus();
            return;
        }
        const there = store.get().recipes.find((one) => one.site === site.checked && one.name === called);
        const locked = site.checked ? [...locks.querySelectorAll<HTMLInputElement>('input:checked')].map(({value}) => value) : [];
        void attempt(async() => {
            if (there && !await host.confirm(words.say('js_recipe_replace'), words.say('js_recipe_replacequestion', called),
                words.say('js_recipe_replace'), action(box, 'saverecipe'))) {
                return;
            }
            await save({id: there?.id ?? 0, name: called, site: site.checked, options: toRecipe(store.get().access), locked});
            name.value = '';
            name.dispatchEvent(new Event('change', {bubbles: true}));
            tell(region(box, 'recipesaid'), words.say('js_recipe_saved', called));
        });
    });
    site.addEventListener('change', () => draw(store.get()));
    action(box, 'exportrecipes').addEventListener('click', () =>
        host.download(words.say('js_recipes_file'), 'application/json', writeRecipes(store.get().recipes)));
    action(box, 'importrecipes').addEventListener('click', () => file.click());
    file.addEventListener('change', () => void attempt(async() => {
        const text = await file.files?.[0]?.text() ?? '';
        file.value = '';
        const recipes = readRecipes(text);
        if (!recipes) {
            throw new ServerError('refused', 'norecipes', words.say('js_recipes_notafile'));
        }
        const renamed: string[] = [];
        let taken = 0;
        for (const recipe of recipes) {
            const mine = beside(recipe, store.get().recipes);
            if (mine) {
                await save(mine);
                taken++;
                renamed.push(...(mine.name === recipe.name.trim() ? [] : [words.say('js_recipes_renamed', {was: recipe.name, name: mine.name})]));
            }
        }
        tell(region(box, 'recipesaid'), [
            taken ? words.many('js_recipes_taken', taken) : '', ...renamed,
            taken < recipes.length ? words.many('js_recipes_there', recipes.length - taken) : '',
        ].filter((text) => text !== '').join(' '));
    }));
    store.watch(['recipes', 'defaultrecipe', 'access'], draw);

    async function save(recipe: Recipe): Promise<void> {
        const saved = await host.site.saveRecipe(recipe);
        const others = store.get().recipes.filter(({id}) => id !== saved.id);
        keep([...others, saved].sort((a, b) => Number(b.site) - Number(a.site) || a.name.localeCompare(b.name)), store.get().defaultrecipe);
    }

    function keep(recipes: readonly Recipe[], defaultrecipe: string): void {
        store.set({recipes, defaultrecipe, locks: locksOf(recipes, defaultrecipe)});
    }

    async function attempt(what: () => Promise<void>): Promise<void> {
        tell(region(box, 'recipetrouble'), '');
        tell(region(box, 'recipesaid'), '');
        try {
            await host.pending('recipe', what());
        } catch (error) {
            tell(region(box, 'recipetrouble'), error instanceof Error ? error.message : String(error));
            if (!(error instanceof ServerError)) {
                host.report(error);
            }
        }
    }

    function draw({recipes, defaultrecipe, access}: State): void {
        keyed(region(box, 'recipelist'), recipes.map((recipe) => ({recipe, isDefault: String(recipe.id) === defaultrecipe})),
            ({recipe}) => String(recipe.id), row, fill);
        action(box, 'exportrecipes').hidden = recipes.length === 0;
        locks.hidden = !site.checked;
        const names = ['recipe', 'passwords', 'forcechange', 'existing', 'byemail', 'auth',
            ...Object.keys(access.defaults).map((one) => `defaults.${one}`)];
        keyed(region(box, 'locklist'), names, (one) => one, () => stamp(box, 'lock'), (lock, one) => {
            part<HTMLInputElement>(lock, 'input').value = one;
            write(part(lock, 'label'), optionName(one, host));
        });
    }

    function row(current: () => Row): HTMLElement {
        const element = stamp(box, 'recipe');
        action(element, 'makedefault').addEventListener('click', () => void attempt(async() => {
            const {recipe, isDefault} = current();
            const answer = await host.site.setDefaultRecipe(isDefault ? 'mail' : String(recipe.id));
            keep(store.get().recipes, answer.default);
        }));
        const remove = action(element, 'removerecipe');
        remove.addEventListener('click', () => void host.confirm(words.say('js_recipe_remove'), words.say('js_recipe_removequestion'),
            words.say('js_recipe_remove'), remove).then((agreed) => agreed ? attempt(async() => {
            const {recipe} = current();
            const answer = await host.site.deleteRecipe(recipe.id);
            keep(store.get().recipes.filter(({id}) => id !== recipe.id), answer.default);
        }) : undefined));
        return element;
    }

    function fill(element: HTMLElement, {recipe, isDefault}: Row): void {
        write(part(element, 'name'), recipe.name);
        tell(part(element, 'about'), [
            recipe.site ? words.say('js_recipe_ofsite') : '', isDefault ? words.say('js_recipe_isdefault') : '',
            recipe.locked.length ? words.say('js_recipe_locks', recipe.locked.map((one) => optionName(one, host)).join(', ')) : '',
        ].filter((text) => text !== '').join(' · '));
        const mine = !recipe.site || config.can.configure;
        const make = action(element, 'makedefault');
        make.hidden = !(recipe.site && config.can.configure);
        write(make, words.say(isDefault ? 'js_recipe_nodefault' : 'js_recipe_makedefault'));
        const remove = action(element, 'removerecipe');
        remove.hidden = !mine;
        remove.setAttribute('aria-label', words.say('js_recipe_removenamed', recipe.name));
    }
}

/** An option in words. */
export const optionName = (name: string, {words}: Host): string => {
    const key = name.startsWith('defaults.') ? `field_${name.slice('defaults.'.length)}` : `js_option_${name}`;
    return words.has(key) ? words.say(key) : name.replace('defaults.', '');
};
