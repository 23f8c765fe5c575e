/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {sentPeople} from '../../run/people';
import {furnish, render, type Rendered} from '../rendered';

beforeAll(furnish);

const LIST = 'Identifiant;Nom;Prénom;Mail\nzoe;HÉBERT;Zoé;zoe@exemple.fr\nmax;PAUL;Max;max@exemple.fr\n';
const known = (line: number) => ({
    line, outcome: 'unchanged' as const, code: 'alreadymember', message: '', account: '', userid: line, cohortids: [], changes: [], candidates: [],
});
const shown = (page: Rendered): string[] => ['mails', 'cron', 'cronasleep', 'noemail', 'diverted'].filter((name) => (
    !page.find(`[data-region="mailpanel"] [data-region="${name}"]`).hidden));

describe('what keeps mails from leaving', () => {
    test('is said while some have to', async() => {
        const page = render({cronlast: 0, maildiverted: true});
        await page.choose({'a.csv': LIST});
        expect(shown(page)).toEqual(['mails', 'cron', 'cronasleep', 'diverted']);
        expect(page.find('[data-region="bar"] [data-region="sentence"]').textContent).toContain('js_will_mail 2');
    });

    test('is all there is to say where none leaves: no mail is announced', async() => {
        const page = render({cronlast: 0, noemail: true, maildiverted: true});
        await page.choose({'a.csv': LIST});
        expect(shown(page)).toEqual(['noemail']);
        expect(page.find('[data-region="bar"] [data-region="sentence"]').textContent).toContain('js_will_nomail');
    });

    test('is nobody’s concern when everyone has an account', async() => {
        const page = render({cronlast: 0, maildiverted: true}, {}, {
            checkPeople: (people: string) => Promise.resolve({answers: sentPeople(people).map(({line}) => known(line))}),
        });
        await page.choose({'a.csv': LIST});
        expect(page.store.get().review?.counts().unchanged).toBe(2);
        expect(shown(page)).toEqual(['mails']);
    });
});
