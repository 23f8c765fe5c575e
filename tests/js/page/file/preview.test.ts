/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {readFirstLines} from '../../../../amd/src/read/bytes/firstlines';
import {settle} from '../../helpers/clock';
import {bytes, encode} from '../../helpers/bytes';
import {furnish, render, type Rendered} from '../rendered';
import {config} from '../support';

const ROWS = 6500;
const NOTE = 'rien de particulier; '.repeat(8);
const LIST = `Numero;Nom;Prenom;Mail;Remarque\r\n${Array.from({length: ROWS}, (_, i) => `${1000 + i};MARTIN;Lea;lea.martin.${i}@exemple.fr;"${NOTE}"`).join('\r\n')}\r\n`;

beforeAll(furnish);

interface Seen {
    readonly phase: string;
    readonly ahead: number;
    readonly people: number;
    readonly rows: number;
    readonly frame: string;
    readonly tools: boolean;
}
function look(page: Rendered): Seen[] {
    const seen: Seen[] = [];
    page.store.watch(['phase', 'preview', 'review'], ({phase, preview, review}) => seen.push({
        phase, ahead: preview?.review.people.length ?? 0, people: review?.people.length ?? 0,
        rows: page.root.querySelectorAll('[role="grid"] [data-index]').length,
        frame: page.find('[data-panel="verify"] [data-region="summary"]').textContent, tools: !page.find('[data-region="tools"]').hidden,
    }));
    return seen;
}
const big = {limits: {...config.limits, bytes: 4e6, lines: 20_000, people: 20_000, checkpeople: 20_000}};

describe('the first lines of a large file', () => {
    test('are on the page before the rest is read, and nothing can be done with them', async() => {
        const page = render(big);
        // The rest of the page comes when a file is about to.
        page.click('[data-action="paste"]');
        await settle(50);
        const seen = look(page);
        await page.choose({'big.csv': LIST});
        const ahead = seen.find((one) => one.phase === 'reading' && one.ahead > 0);
        expect(ahead).toMatchObject({ahead: 30, people: 0, frame: 'js_verify_ahead', tools: false});
        expect(ahead?.rows).toBeGreaterThan(10);
        expect(seen.at(-1)).toMatchObject({phase: 'ready', ahead: 0, people: ROWS});
        expect(page.text(2, 'username')).toBe('1000');
    });

    test('give way to what the whole file says of its letters', async() => {
        const page = render(big);
        await page.choose({'big.csv': bytes(LIST, encode('7;HÉBERT;Noël;noel@exemple.fr\r\n', 'windows-1252'))});
        expect(page.store.get()).toMatchObject({phase: 'ready', preview: null});
        expect(page.store.get().table?.encoding).toBe('windows-1252');
        expect(page.store.get().review?.people.at(-1)).toMatchObject({lastname: 'HÉBERT', firstname: 'Noël'});
    });

    test('are gone when the file is refused after all', async() => {
        const page = render({limits: {...config.limits, bytes: 4e6, lines: 5000}});
        await page.choose({'big.csv': LIST});
        expect(page.store.get()).toMatchObject({phase: 'empty', preview: null, review: null});
        expect(page.find('[data-panel="verify"]').hidden).toBe(true);
    });

    test('are cut between two lines, in any character set, and are none of a small file', async() => {
        for (const encoding of ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const) {
            const first = await readFirstLines(encode(LIST.replaceAll('Lea', 'Léa'), encoding), 'x.csv', {});
            expect(first?.rows).toHaveLength(30);
            expect(first?.rows[29]).toEqual(['1029', 'MARTIN', 'Léa', 'lea.martin.29@exemple.fr', NOTE]);
            expect(first?.lines[29]).toBe(31);
        }
        expect(await readFirstLines(encode('Nom\nA\n', 'utf-8'), 'x.csv', {})).toBeNull();
        expect(await readFirstLines(encode('x'.repeat(1_200_000), 'utf-8'), 'x.csv', {})).toBeNull();
    });
});
