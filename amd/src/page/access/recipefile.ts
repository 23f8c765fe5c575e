import type {Recipe} from '../../run/siteserver';

const FORMAT = 'tool_prelude recipes';
const VERSION = 1;
/** Characters a name may have. */
const LONGEST = 100;

/** Recipes as a file another site can take: no ids, which mean nothing there. */
export const writeRecipes = (recipes: readonly Recipe[]): string =>
    JSON.stringify({format: FORMAT, version: VERSION, recipes: recipes.map(({name, options, locked}) => ({name, options, locked}))}, null, 2) + '\n';

/** Recipes of such a file, new and one's own; null when it is none. What is inside is the server's to judge. */
export const readRecipes = (text: string): Recipe[] | null => {
    let data: unknown;
    try {
        data = JSON.parse(text);
    } catch {
        return null;
    }
    if (!isRecord(data) || data['format'] !== FORMAT || data['version'] !== VERSION || !Array.isArray(data['recipes'])) {
        return null;
    }
    const recipes = (data['recipes'] as unknown[]).map((one) => isRecord(one) && typeof one['name'] === 'string' && isRecord(one['options'])
        ? {id: 0, name: one['name'], site: false, options: one['options'] as unknown as Recipe['options'], locked: []} : null);
    return recipes.length > 0 && recipes.every((one) => one !== null) ? recipes : null;
};

/** A recipe that is not there yet under a name nobody has: none is ever written over; null when the very same is there. */
export function beside(recipe: Recipe, there: readonly Recipe[]): Recipe | null {
    const own = there.filter(({site}) => !site);
    const name = recipe.name.trim();
    const fold = (text: string): string => text.normalize('NFC').toLowerCase();
    const has = (wanted: string): boolean => own.some((one) => fold(one.name) === fold(wanted));
    if (own.some((one) => fold(stem(one.name)) === fold(stem(name)) && same(one, recipe))) {
        return null;
    }
    let free = name;
    for (let n = 2; has(free); n++) {
        const ending = ` (${n})`;
        free = Array.from(name).slice(0, LONGEST - ending.length).join('') + ending;
    }
    return {...recipe, id: 0, name: free};
}

/** A name without the number it was given beside another. */
const stem = (name: string): string => name.replace(/ \(\d+\)$/, '');

const same = (a: Recipe, b: Recipe): boolean => sorted(a.options) === sorted(b.options);

/** Options as text, in whatever order they came. */
const sorted = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => isRecord(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a < b ? -1 : 1)) : part);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
