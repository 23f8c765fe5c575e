import type {Recipe, RecipeOptions} from '../../run/siteserver';
import {toOptions, type Access} from './access';

/** What the site decided for everybody: the names of the options, and the recipe whose values hold. */
export interface Locks {
    readonly names: ReadonlySet<string>;
    readonly options: RecipeOptions | null;
}

export const noLocks: Locks = {names: new Set(), options: null};

/** The recipe of the site the page starts from; null when it is one the page offers of itself. */
export const defaultOf = (recipes: readonly Recipe[], name: string): Recipe | null =>
    recipes.find((recipe) => recipe.site && String(recipe.id) === name) ?? null;

export const locksOf = (recipes: readonly Recipe[], name: string): Locks => {
    const recipe = defaultOf(recipes, name);
    return recipe?.locked.length ? {names: new Set(recipe.locked), options: recipe.options} : noLocks;
};

/** Decisions as a recipe keeps them. */
export const toRecipe = (access: Access): RecipeOptions => {
    const {recipe, passwords, forcechange, existing, byemail, overwrite, auth, defaults} = toOptions(access, false);
    return {recipe, passwords, forcechange, existing, byemail, overwrite, auth: auth ?? 'manual', defaults: defaults ?? []};
};

/** Decisions after a recipe was chosen: the list's own, its cohorts and a password typed, stay. */
export const withRecipe = (access: Access, options: RecipeOptions): Access => ({
    ...access,
    chosen: true,
    recipe: options.recipe,
    passwords: options.passwords === 'generated' ? access.passwords : options.passwords,
    forcechange: options.forcechange,
    existing: options.existing,
    byemail: options.byemail ?? 'join',
    overwrite: options.overwrite ?? [],
    auth: options.auth ?? 'manual',
    defaults: Object.fromEntries((options.defaults ?? []).map(({name, value}) => [name, value])),
});

/** The same decisions with what the site decided in its place. The server refuses anything else. */
export const withLocks = (access: Access, {names, options}: Locks): Access => {
    if (!options) {
        return access;
    }
    const decided = withRecipe(access, options);
    const keep = <K extends keyof Access>(key: K): Pick<Access, K> =>
        ({[key]: names.has(key) ? decided[key] : access[key]}) as Pick<Access, K>;
    const values = Object.entries(decided.defaults).filter(([name]) => names.has(`defaults.${name}`));
    const recipe = keep('recipe');
    return {
        ...access, ...recipe, ...keep('existing'), ...keep('byemail'), ...keep('overwrite'), ...keep('auth'), ...keep('forcechange'),
        // Where passwords come from has a meaning within one recipe only.
        ...(recipe.recipe === options.recipe ? keep('passwords') : {}),
        defaults: {...access.defaults, ...Object.fromEntries(values)},
    };
};
