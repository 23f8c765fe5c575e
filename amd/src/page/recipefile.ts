import type {Recipe} from '../run/siteserver';

const FORMAT = 'tool_prelude recipes';
const VERSION = 1;

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

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
