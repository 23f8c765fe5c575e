/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import type {Cohort} from '../../../../amd/src/run/server';
import {settle} from '../../helpers/clock';
import {furnish, render, type Rendered} from '../rendered';

const cohort = (id: number, name: string): Cohort => ({
    id, name, idnumber: name, contextname: 'System', visible: true, members: 0, usable: true, reason: '', owner: '',
});
const SITE = [cohort(1, 'L1'), cohort(2, 'BU'), cohort(3, 'Arts, lettres')];

beforeAll(furnish);

async function open(cohorts: readonly string[]): Promise<{page: Rendered; asked: string[][]}> {
    const asked: string[][] = [];
    const page = render({}, {}, {
        resolveCohorts: (labels) => {
            asked.push([...labels]);
            return Promise.resolve({cohorts: SITE, names: labels.map((label) => {
                const known = SITE.find(({name}) => name === label);
                return {label, code: known ? '' : 'cohortunknown', cohortids: known ? [known.id] : [], said: -1};
            })});
        },
    });
    const rows = cohorts.map((label, i) => `u${i};NOM${'ABCDEFGH'[i]};Léa;p${i}@exemple.fr;"${label}"`);
    await page.choose({'list.csv': ['username;lastname;firstname;email;cohort', ...rows].join('\n')});
    await settle(60);
    return {page, asked};
}
const read = (page: Rendered): (readonly string[])[] => page.store.get().review?.people.map((person) => person.cohorts) ?? [];

describe('several cohorts in one cell', () => {
    test('become as many when the site knows each, told, and undone for good by one step', async() => {
        const {page} = await open(['L1; BU', 'L1, BU', 'L1 / BU', 'BU et L1', 'L1']);
        expect(read(page)).toEqual([['L1', 'BU'], ['L1', 'BU'], ['L1', 'BU'], ['BU', 'L1'], ['L1']]);
        expect(page.find('[data-region="said"]').textContent).toContain('js_said_split');
        page.key('z', {ctrlKey: true});
        await settle(60);
        expect(read(page)[0]).toEqual(['L1; BU']);
        expect(page.store.get().review?.canUndo).toBe(false);
    });

    test('not when one of them is nobody’s: it stays a question, with what may be meant beside it', async() => {
        const {page} = await open(['L1; Master', 'Arts, sciences', 'L1']);
        expect(read(page)).toEqual([['L1; Master'], ['Arts, sciences'], ['L1']]);
        expect(page.store.get().review?.issues(2).map(({code, fix}) => `${code} → ${fix ?? ''}`)).toContain('cohortseveral → L1 | Master');
        expect(page.store.get().review?.issues(3).map(({code}) => code)).not.toContain('cohortseveral');
    });

    test('a comma within a name the site knows is no separator; nothing is asked twice', async() => {
        const {page, asked} = await open(['Arts, lettres', 'L1']);
        expect(read(page)).toEqual([['Arts, lettres'], ['L1']]);
        expect(asked).toEqual([['Arts, lettres', 'L1']]);
    });

    test('a line each is offered', async() => {
        const {page} = await open(['L1\nBU', 'L1\nMaster']);
        expect(read(page)[1]).toEqual(['L1 Master']);
        expect(page.store.get().review?.issues(4).map(({code, fix}) => `${code} → ${fix ?? ''}`)).toContain('cohortseveral → L1 | Master');
    });
});
