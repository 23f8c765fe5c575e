import {AUTHS, takes} from './native.mjs';
import {Refusal} from './refusal.mjs';

const NAMES = ['recipe', 'passwords', 'forcechange', 'existing', 'auth', 'byemail', 'overwrite'];

/** Recipes a user may start from: the site's, then the own ones. */
export const recipesOf = (site, user) => site.recipes.filter(one => one.owner === 0 || one.owner === user.id)
    .sort((a, b) => a.owner - b.owner || a.name.localeCompare(b.name)).map(shown);

const shown = ({id, name, owner, options, locked}) => ({id, name, site: owner === 0, options, locked});

function demandConfigure(user) {
    if (user.role !== 'manager') {
        throw new Refusal('nopermissions', 'error', 'tool/prelude:configure');
    }
}

/** A recipe this user may change. */
function own(site, user, id) {
    const recipe = site.recipes.find(one => one.id === id && (one.owner === 0 || one.owner === user.id));
    if (!recipe) {
        throw new Refusal('error_recipenotfound');
    }
    if (recipe.owner === 0) {
        demandConfigure(user);
    }
    return recipe;
}

export function save(site, user, {id, name, site: forSite, options, locked}) {
    const owner = forSite ? 0 : user.id;
    if (forSite) {
        demandConfigure(user);
    }
    const there = id ? own(site, user, id) : null;
    const called = name.replace(/<[^>]*>/g, '').trim();
    if (called === '' || called.length > 100 || site.recipes.some(one => one !== there && one.owner === owner && one.name === called)) {
        throw new Refusal('error_recipename');
    }
    const wrong = !AUTHS.includes(options.auth) ? 'auth' : options.defaults.find(one => !takes(one.name, one.value))?.name
        ?? (forSite && locked.some(one => !NAMES.includes(one) && !options.defaults.some(({name: value}) => one === `defaults.${value}`))
            ? 'locked' : undefined);
    if (wrong) {
        throw new Refusal('error_optionsinvalid', 'tool_prelude', wrong);
    }
    const recipe = Object.assign(there ?? {id: ++site.lastrecipe}, {owner, name: called, options, locked: forSite ? [...new Set(locked)] : []});
    if (!there) {
        site.recipes.push(recipe);
    }
    return shown(recipe);
}

export function remove(site, user, id) {
    const recipe = own(site, user, id);
    site.recipes = site.recipes.filter(one => one !== recipe);
    if (site.defaultrecipe === String(id)) {
        site.defaultrecipe = 'mail';
    }
    return {default: site.defaultrecipe};
}

export function setDefault(site, user, name) {
    demandConfigure(user);
    if (!['mail', 'nomail'].includes(name) && !site.recipes.some(one => one.owner === 0 && String(one.id) === name)) {
        throw new Refusal('error_recipenotfound');
    }
    site.defaultrecipe = name;
    return {default: name};
}

/** What the site decided for everybody is as it decided. */
export function demandLocks(site, options) {
    const recipe = site.recipes.find(one => one.owner === 0 && String(one.id) === site.defaultrecipe);
    const value = (from, name) => from.defaults.find(one => `defaults.${one.name}` === name)?.value;
    for (const name of recipe?.locked ?? []) {
        const wanted = recipe.options;
        const kept = name.startsWith('defaults.') ? value(wanted, name) === value(options, name)
            : name === 'passwords' && wanted.recipe !== options.recipe || name === 'forcechange' && options.recipe === 'mail'
                || JSON.stringify(wanted[name]) === JSON.stringify(options[name]);
        if (!kept) {
            throw new Refusal('error_optionlocked', 'tool_prelude', name);
        }
    }
}
