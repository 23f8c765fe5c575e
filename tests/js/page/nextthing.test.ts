/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {settle} from '../helpers/clock';
import {furnish, render} from './rendered';

beforeAll(furnish);

const LIST = 'username;lastname;firstname;email\na;A;A;a@exemple.fr\nb;B;B;b@\nc;C3;C;c@exemple.fr\n';

describe('focus goes to the next thing', () => {
    test('what was found in the list, once it is chosen', async() => {
        const page = render();
        await page.choose({'a.csv': LIST});
        expect(document.activeElement?.id).toBe('tool_prelude-verify-title');
    });

    test('and stays where somebody has gone meanwhile', async() => {
        const page = render();
        await page.choose({'a.csv': LIST});
        page.find('[data-region="search"]').focus();
        await page.choose({'b.csv': LIST});
        expect(document.activeElement).toBe(page.find('[data-region="search"]'));
    });
});

test('buttons of several problems are told apart by what they are of', async() => {
    const {root, choose} = render();
    await choose({'a.csv': LIST});
    const names = [...root.querySelectorAll<HTMLElement>('[data-group] [data-field="leaveout"]')].map((one) => one.getAttribute('aria-label'));
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
});

describe('the button', () => {
    const begin = async(many: number, agree: boolean): Promise<[string[], string]> => {
        const asked: string[] = [];
        const page = render({many}, {confirm: (title, question) => {
            asked.push(title, question);
            return Promise.resolve(agree);
        }});
        await page.choose({'a.csv': LIST});
        page.click('[data-region="cohortall"] [data-action="none"]');
        page.click('[data-action="import"]');
        await settle(50);
        return [asked, page.store.get().phase];
    };

    test('asks once more for more people than the site says, with the numbers', async() => {
        const [asked, phase] = await begin(1, false);
        expect([asked[0], phase]).toEqual(['js_many_title', 'ready']);
        expect(asked[1]).toContain('js_will_create 2');
        expect((await begin(1, true))[1]).toBe('done');
    });

    test.each([2, 0])('and not for as many as %i', async(many) => {
        expect(await begin(many, false)).toEqual([[], 'done']);
    });
});
