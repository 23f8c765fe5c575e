import {initialAccess} from '../../../../amd/src/page/access/access';
import {locksOf, toRecipe, withLocks, withRecipe} from '../../../../amd/src/page/access/recipe';
import {beside, readRecipes, writeRecipes} from '../../../../amd/src/page/access/recipefile';
import {initialState} from '../../../../amd/src/page/state';
import type {Recipe} from '../../../../amd/src/run/siteserver';
import {config} from '../support';

const base = initialAccess('mail');
const decided = {...initialAccess('nomail'), passwords: 'each' as const, password: 'Secret-1', forcechange: false, auth: 'cas', defaults: {city: 'Caen', lang: 'fr'}};
const recipe = (change: Partial<Recipe> = {}): Recipe => ({id: 4, name: 'Ours', site: true, options: toRecipe(decided), locked: [], ...change});

describe('a recipe', () => {
    test('brings back what was decided, but for cohorts and passwords', () => {
        expect(JSON.stringify(recipe())).not.toContain('Secret-1');
        expect(withRecipe({...base, password: 'Mine-2'}, recipe().options)).toEqual({...decided, password: 'Mine-2', chosen: true});
    });

    test('of the mail leaves what was chosen for the other one', () => {
        expect(withRecipe({...base, passwords: 'one'}, toRecipe(base)).passwords).toBe('one');
    });

    test('of the site is where the page starts from', () => {
        const {access, locks} = initialState({...config, recipes: [recipe({locked: ['auth']})], defaultrecipe: '4'});
        expect(access).toMatchObject({recipe: 'nomail', passwords: 'each', auth: 'cas', defaults: {city: 'Caen'}});
        expect([...locks.names]).toEqual(['auth']);
        expect(initialState({...config, recipes: [], defaultrecipe: '4'}).access.recipe).toBe('mail');
        expect(initialState({...config, defaultrecipe: 'nomail'}).access.recipe).toBe('nomail');
    });
});

describe('locks', () => {
    test('hold whatever other recipe is chosen', () => {
        const locks = locksOf([recipe({locked: ['forcechange', 'defaults.city', 'passwords']})], '4');
        const other = {...initialAccess('nomail'), defaults: {city: 'Paris', lang: 'en'}};
        expect(withLocks(other, locks)).toMatchObject({forcechange: false, passwords: 'each', auth: 'manual', defaults: {city: 'Caen', lang: 'en'}});
        expect(withLocks(base, locks).passwords).toBe(base.passwords);
    });

    test('are none while the recipe is not the default, or somebody’s own', () => {
        expect(locksOf([recipe({locked: ['auth']})], 'mail').names.size).toBe(0);
        expect(locksOf([recipe({locked: ['auth'], site: false})], '4').names.size).toBe(0);
    });
});

describe('a file of recipes', () => {
    test('is read back as new ones of one’s own, without locks', () => {
        const back = readRecipes(writeRecipes([recipe({locked: ['auth']})]));
        expect(back).toEqual([{...recipe(), id: 0, site: false}]);
    });

    test('never writes over one that is there: it is numbered, or passed over when it is the same', () => {
        const own = recipe({site: false});
        const other = {...own, options: {...own.options, auth: 'manual'}};
        expect(beside(own, [])).toEqual({...own, id: 0});
        expect(beside(own, [recipe()])?.name).toBe('Ours');
        expect(beside(own, [own])).toBeNull();
        expect(beside(other, [own])).toEqual({...other, id: 0, name: 'Ours (2)'});
        expect(beside({...other, name: 'OURS '}, [own, {...own, name: 'ours (2)'}])?.name).toBe('OURS (3)');
        // The same file a second time.
        expect(beside(other, [own, {...other, name: 'Ours (2)'}])).toBeNull();
        const long = 'x'.repeat(100);
        expect(beside({...other, name: long}, [{...own, name: long}])?.name).toBe(`${'x'.repeat(96)} (2)`);
    });

    test.each([
        ['no JSON', '{'], ['another file', '{"a":1}'], ['a list', '[]'], ['a later version', '{"format":"tool_prelude recipes","version":2,"recipes":[]}'],
        ['none inside', '{"format":"tool_prelude recipes","version":1,"recipes":[]}'],
        ['no name', '{"format":"tool_prelude recipes","version":1,"recipes":[{"options":{}}]}'],
        ['options that are a text', '{"format":"tool_prelude recipes","version":1,"recipes":[{"name":"x","options":"y"}]}'],
    ])('is refused: %s', (_why, text) => expect(readRecipes(text)).toBeNull());
});
