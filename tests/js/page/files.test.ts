/** @jest-environment jsdom */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {until} from '../helpers/clock';
import {furnish, render, type Rendered} from './rendered';

const A = 'Numéro;Nom;Prénom;Adresse mail\n1;NOËL;Anne;anne@exemple.fr\n2;PETIT;Yann;yann@exemple.fr\n';
const B = 'Adresse mail;Numéro;Nom;Prénom\nlou@exemple.fr;1;HUET;Lou\nzoe@exemple.fr;4;MARTIN;Zoé\n';

beforeAll(furnish);

const open = async(files: Readonly<Record<string, string | Uint8Array>>): Promise<Rendered> => {
    const page = render();
    await page.choose(files);
    return page;
};
/** The hidden input would open a dialogue of the browser's. */
const add = async(page: Rendered, files: Readonly<Record<string, string>>): Promise<void> => {
    page.find('[data-region="input"]').click = () => undefined;
    page.click('[data-action="add"]');
    await page.choose(files);
};
const people = (page: Rendered): unknown => page.store.get().review?.people.map(({line, username, lastname}) => `${line} ${username} ${lastname}`);
const notes = (page: Rendered): string => page.find('[data-panel="file"] [data-region="notes"]').textContent;

test('nothing can be pressed before something comes of it', () => {
    const template = readFileSync(join(__dirname, '../../../templates/filepanel.mustache'), 'utf8');
    const {root} = render();
    for (const action of ['choose', 'paste']) {
        expect(template).toMatch(new RegExp(`data-action="${action}" disabled`));
        expect(root.querySelector<HTMLButtonElement>(`[data-action="${action}"]`)?.disabled).toBe(false);
    }
});

test('a file chosen before the page was ready is read', async() => {
    const bytes = new TextEncoder().encode(A);
    const list = [{name: 'a.csv', size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer)}];
    const files = jest.spyOn(HTMLInputElement.prototype, 'files', 'get').mockReturnValue(list as unknown as FileList);
    const page = render();
    await until(() => page.store.get().phase === 'ready');
    files.mockRestore();
    expect(people(page)).toEqual(['2 1 NOËL', '3 2 PETIT']);
});

describe('several files', () => {
    test('dropped at once are one list, each line with its file', async() => {
        const page = await open({'a.csv': A, 'b.csv': B});
        expect(people(page)).toEqual(['2 1 NOËL', '3 2 PETIT', '5 1 HUET', '6 4 MARTIN']);
        expect(page.find('[data-panel="file"] [data-region="summary"]').textContent).toContain('a.csv, b.csv');
        expect(page.root.querySelectorAll('[data-region="choices"] > li')).toHaveLength(2);
        const clash = page.store.get().review?.issues(2)[0];
        expect(clash?.params?.['lines']).toBe('5');
        const [first] = [...page.root.querySelectorAll<HTMLElement>('[data-index="0"] .tool_prelude-why')];
        expect(first?.textContent).toContain('js_line_infile {\\"line\\":2,\\"file\\":\\"b.csv\\"}');
    });

    test('one more is added, and what was decided stays where it was', async() => {
        const page = await open({'a.csv': A});
        page.store.get().review?.leaveOut([2]);
        page.store.get().review?.addLine();
        page.store.get().review?.edit(4, 'lastname', 'AJOUT');
        await add(page, {'b.csv': B});
        expect(people(page)).toEqual(['2 1 NOËL', '3 2 PETIT', '5 1 HUET', '6 4 MARTIN', '7  AJOUT']);
        expect(page.store.get().review?.outcome(2)).toBe('leftout');
    });

    test('one is taken away again', async() => {
        const page = await open({'a.csv': A, 'b.csv': B});
        page.store.get().review?.edit(6, 'lastname', 'MARTINE');
        page.click('[data-region="choices"] > li:first-child [data-field="remove"]');
        await page.choose({});
        expect(people(page)).toEqual(['2 1 HUET', '3 4 MARTINE']);
        expect(page.find('[data-region="choices"] [data-field="remove"]').hidden).toBe(true);
    });

    test('one with corrections is taken away only when the person agrees', async() => {
        const asked: string[] = [];
        const page = render({}, {confirm: (title, question) => {
            asked.push(`${title} / ${question}`);
            return Promise.resolve(asked.length > 1);
        }});
        await page.choose({'a.csv': A, 'b.csv': B});
        page.store.get().review?.edit(6, 'lastname', 'MARTINE');
        page.store.get().review?.edit(6, 'firstname', 'Zélie');
        page.store.get().review?.leaveOut([5]);
        page.click('[data-region="choices"] > li:last-child [data-field="remove"]');
        await page.choose({});
        expect(asked).toEqual(['js_removefile {"name":"b.csv"} / js_removefile_lost 2']);
        expect(people(page)).toHaveLength(4);
        page.click('[data-region="choices"] > li:last-child [data-field="remove"]');
        await page.choose({});
        expect(people(page)).toEqual(['2 1 NOËL', '3 2 PETIT']);
        expect(asked).toHaveLength(2);
    });

    test('one without a username goes by its e-mail, the others by theirs', async() => {
        const mails = 'Nom;Prénom;Adresse mail\nHUET;Lou;lou@exemple.fr\nROY;Luc;\n';
        const page = await open({'a.csv': `${A};SANS;Rien;rien@exemple.fr\n`, 'b.csv': mails});
        const {review} = page.store.get();
        expect(people(page)).toEqual(['2 1 NOËL', '3 2 PETIT', '4  SANS', '6 lou@exemple.fr HUET', '7  ROY']);
        expect(review?.fileIssues).toEqual([expect.objectContaining({code: 'usernameshort'}), expect.objectContaining({code: 'usernamefromemail', params: {label: 'Adresse mail', file: 'b.csv'}})]);
        expect([4, 6, 7].map((line) => review?.issues(line).map(({code}) => code))).toEqual([['usernamemissing'], [], ['emailmissing']]);
        review?.edit(6, 'email', 'lou.huet@exemple.fr');
        expect(review?.people[3]?.username).toBe('lou.huet@exemple.fr');
        const added = review?.addLine()[0] ?? 0;
        expect(review?.issues(added).map(({code}) => code)).toContain('usernamemissing');

        // A column of the second file is its username after all.
        const other = await open({'a.csv': A, 'b.csv': 'Courriel;Nom;Prénom;Dossier\nlou@exemple.fr;HUET;Lou;77\n'});
        expect(people(other)).toEqual(['2 1 NOËL', '3 2 PETIT', '5 lou@exemple.fr HUET']);
        other.click('[data-panel="columns"] [data-action="toggle"]');
        other.type('#tool_prelude-column-5', 'username');
        await other.choose({});
        await until(() => other.store.get().review?.people[2]?.username === '77');
        expect(people(other)).toEqual(['2 1 NOËL', '3 2 PETIT', '5 77 HUET']);
        expect(other.store.get().review?.fileIssues.filter(({code}) => code === 'usernamefromemail')).toEqual([]);
    });

    test('a password typed is still there when a file is added and a column named otherwise', async() => {
        const page = await open({'a.csv': 'username;lastname;firstname;email;password;city\na;A;B;a@exemple.fr;;Caen\n'});
        page.store.get().review?.edit(2, 'password', 'Getippt-789');
        page.store.get().review?.edit(2, 'lastname', 'AA');
        page.store.get().review?.undo();
        await add(page, {'b.csv': B});
        expect(page.store.get().review?.people[0]?.password).toBe('Getippt-789');
        page.click('[data-panel="columns"] [data-action="toggle"]');
        page.type('#tool_prelude-column-5', '');
        await page.choose({});
        expect(page.store.get().review?.people[0]).toMatchObject({password: 'Getippt-789', lastname: 'A'});
        page.store.get().review?.redo();
        expect(page.store.get().review?.people[0]?.lastname).toBe('AA');
    });

    test('one is read otherwise, the others stay as they are', async() => {
        const page = await open({'a.csv': A, 'b.csv': B});
        page.type('[data-region="choices"] > li:last-child [data-choice="headerLine"]', '2');
        await page.choose({});
        expect(page.store.get().files.map(({table}) => table.headerLine)).toEqual([1, 2]);
        expect(people(page)).toContain('2 1 NOËL');
    });

    test('one that is refused is named, the others are there', async() => {
        const page = await open({'a.csv': A, 'b.pdf': '%PDF-1.7 …'});
        expect(people(page)).toEqual(['2 1 NOËL', '3 2 PETIT']);
        const refused = page.find('[data-region="refused"]');
        expect([refused.hidden, refused.textContent]).toEqual([false, expect.stringContaining('js_infile {"file":"b.pdf"')]);
    });

    test('what is said of one file names it', async() => {
        const page = await open({'a.csv': A, 'b.csv': 'HUET;Lou;lou@exemple.fr\nPETIT;Zoé;zoe@exemple.fr\n'});
        expect(notes(page)).toContain('js_infile {"file":"b.csv","text":"issue_noheader');
    });
});

test('a file that is refused takes nothing away', async() => {
    const page = await open({'a.csv': A});
    page.store.get().review?.leaveOut([2]);
    await page.choose({'b.pdf': '%PDF-1.7 …'});
    expect(page.find('[data-region="refused"]').hidden).toBe(false);
    expect(page.store.get().phase).toBe('ready');
    expect(page.store.get().review?.outcome(2)).toBe('leftout');
    expect(page.find('[data-panel="file"] [data-region="summary"]').textContent).toContain('a.csv');
});

test('text encoded twice is put right in all columns by one click', async() => {
    const page = await open({'a.csv': 'Numéro;Nom;Prénom;Adresse mail\n1;NOÃ‹L;Ã‰lodie;anne@exemple.fr\n2;PETIT;LÃ©a;yann@exemple.fr\n'});
    expect(page.find('[data-region="repair"]').hidden).toBe(false);
    page.click('[data-action="repair"]');
    expect([page.text(2, 'lastname'), page.text(2, 'firstname'), page.text(3, 'firstname')]).toEqual(['NOËL', 'Élodie', 'Léa']);
    expect(page.find('[data-region="repair"]').hidden).toBe(true);
    page.click('[data-action="undo"]');
    expect(page.text(2, 'lastname')).toBe('NOÃ‹L');
});
