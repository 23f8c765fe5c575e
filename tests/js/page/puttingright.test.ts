/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {settle, until} from '../helpers/clock';
import {furnish, render, type Rendered} from './rendered';

const LIST = [
    'Numéro;Nom;Prénom;Adresse mail;city',
    '1;DE LA TOUR;Anne;anne@exemple.fr;Rouen',
    '2;LE GOFF;YANN;yann@exemple,fr;Brest',
    '3;MARTIN;Zoé;zoe@exemple,fr;Lyon',
    '4;NOËL;Élodie;noel@exemple.fr;Caen',
    '4;PETIT;Hugo;petit@exemple.fr;Caen',
].join('\n');

beforeAll(furnish);

const open = async(text = LIST): Promise<Rendered> => {
    const page = render();
    await page.choose({'liste.csv': text});
    return page;
};
const count = (page: Rendered, tab: string): string => page.find(`[data-tab="${tab}"] [data-field="count"]`).textContent;
const group = (code: string): string => `[data-group^="${code} "]`;

describe('an edit', () => {
    test('is checked at once, with the other line of its conflict', async() => {
        const page = await open();
        expect(count(page, 'error')).toBe('4');
        page.cell(6, 'username')?.focus();
        page.key('Enter');
        (document.activeElement as HTMLInputElement).value = '5';
        page.key('Enter');
        expect(count(page, 'error')).toBe('2');
        expect(page.cell(5, 'username')?.getAttribute('aria-invalid')).toBeNull();
        page.key('z', {ctrlKey: true});
        expect(count(page, 'error')).toBe('4');
        page.key('Z', {ctrlKey: true, shiftKey: true});
        expect(page.text(6, 'username')).toBe('5');
    });

    test('Ctrl+Z in a field is that field’s own', async() => {
        const page = await open();
        page.store.get().review?.leaveOut([2]);
        page.find('[data-region="search"]').focus();
        page.key('z', {ctrlKey: true});
        expect(page.store.get().review?.outcome(2)).toBe('leftout');
        (document.activeElement as HTMLElement).blur();
        page.key('z', {ctrlKey: true});
        expect(page.store.get().review?.outcome(2)).not.toBe('leftout');
    });

    test('under a tab it no longer belongs to stays in sight, and says so', async() => {
        const page = await open();
        page.click('[data-tab="error"]');
        page.cell(3, 'email')?.dispatchEvent(new MouseEvent('dblclick', {bubbles: true}));
        (document.activeElement as HTMLInputElement).value = 'yann@exemple.fr';
        page.key('Enter');
        expect(page.text(3, 'email')).toBe('yann@exemple.fr');
        expect(page.find('[data-region="said"]').textContent).toContain('js_said_right');
        page.click('[data-tab="error"]');
        page.click('[data-tab="all"]');
        page.click('[data-tab="error"]');
        expect(page.cell(3, 'email')).toBeNull();
    });
});

describe('a group', () => {
    test('shows its lines, and takes what is offered for all of them', async() => {
        const page = await open();
        page.click(`${group('emailsyntax')} [data-field="show"]`);
        expect(page.find('[role="grid"]').getAttribute('aria-rowcount')).toBe('3');
        page.click(`${group('emailsyntax')} [data-field="fix"]`);
        expect([page.text(3, 'email'), page.text(4, 'email')]).toEqual(['yann@exemple.fr', 'zoe@exemple.fr']);
        expect(page.root.querySelector(group('emailsyntax'))).toBeNull();
    });

    test('is left out, and taken back from its tab', async() => {
        const page = await open();
        page.click(`${group('duplicateusername')} [data-field="leaveout"]`);
        expect([count(page, 'leftout'), count(page, 'error')]).toEqual(['2', '2']);
        page.click('[data-tab="leftout"]');
        page.click('[data-action="takeshown"]');
        expect([count(page, 'leftout'), count(page, 'error')]).toEqual(['0', '4']);
    });

    test('no one value is offered for what must differ', async() => {
        const page = await open();
        expect(page.find(`${group('duplicateusername')} [data-field="set"]`).hidden).toBe(true);
        expect(page.find(`${group('emailsyntax')} [data-field="clear"]`).hidden).toBe(true);
    });

    test('gets one value, or none', async() => {
        const page = await open(LIST.replace('Rouen', '#REF!').replace('Lyon', '#NUM!'));
        page.click(`${group('spreadsheeterror')} [data-field="set"]`);
        await settle(20);
        page.type('[data-region="toolvalue"]', 'Dijon');
        await settle(250);
        expect(page.find('[data-action="toolapply"]').textContent).toBe('js_tool_apply 2');
        page.click('[data-action="toolapply"]');
        await settle(50);
        expect([page.text(2, 'city'), page.text(4, 'city')]).toEqual(['Dijon', 'Dijon']);
        page.click('[data-action="undo"]');
        page.click('[data-tab="all"]');
        page.click(`${group('spreadsheeterror')} [data-field="clear"]`);
        expect([page.text(2, 'city'), page.text(3, 'city'), page.text(4, 'city')]).toEqual(['', 'Brest', '']);
    });
});

describe('a column', () => {
    const tool = async(page: Rendered, field: string, kind: string): Promise<void> => {
        page.click('[data-action="columntool"]');
        await settle(20);
        page.type('[data-region="toolfield"]', field);
        page.type('[data-region="toolkind"]', kind);
        await settle(250);
    };

    test('find and replace works on the lines shown only, and says beforehand what it does', async() => {
        const page = await open();
        page.type('[data-region="search"]', 'yann');
        await settle(150);
        await tool(page, 'email', 'replace');
        expect(page.find<HTMLButtonElement>('[data-action="toolapply"]').disabled).toBe(true);
        page.type('[data-region="toolfind"]', ',FR');
        page.type('[data-region="toolby"]', '.fr');
        await settle(250);
        expect(page.find('[data-region="toolpreview"]').textContent).toContain('"after":"js_value \\"yann@exemple.fr\\""');
        page.click('[data-action="toolapply"]');
        await settle(50);
        page.type('[data-region="search"]', '');
        await until(() => page.text(4, 'email') !== '');
        expect([page.text(3, 'email'), page.text(4, 'email')]).toEqual(['yann@exemple.fr', 'zoe@exemple,fr']);
    });

    test('names are put in ordinary case when asked, and back by one undo', async() => {
        const page = await open();
        await tool(page, 'lastname firstname', 'proper');
        page.click('[data-action="toolapply"]');
        await settle(50);
        expect([page.text(2, 'lastname'), page.text(3, 'lastname'), page.text(3, 'firstname')]).toEqual(['De La Tour', 'Le Goff', 'Yann']);
        page.click('[data-action="undo"]');
        expect([page.text(2, 'lastname'), page.text(3, 'firstname')]).toEqual(['DE LA TOUR', 'YANN']);
        page.click('[data-action="redo"]');
        expect(page.text(2, 'lastname')).toBe('De La Tour');
    });

    test('a tool with nothing to change says so', async() => {
        const page = await open();
        await tool(page, 'city', 'tidy');
        expect(page.find('[data-region="toolpreview"]').textContent).toContain('js_tool_nothing');
    });
});

test('a line is added by hand, with its first cell open', async() => {
    const page = await open();
    page.type('[data-region="search"]', 'yann');
    await settle(150);
    page.click('[data-action="addline"]');
    expect(page.find('[role="grid"]').getAttribute('aria-rowcount')).toBe('7');
    const input = document.activeElement as HTMLInputElement;
    expect(input.className).toContain('tool_prelude-editor');
    input.value = '9';
    page.key('Tab');
    (document.activeElement as HTMLInputElement).value = 'AJOUT';
    page.key('Enter');
    expect([page.text(7, 'username'), page.text(7, 'lastname')]).toEqual(['9', 'AJOUT']);
});

describe('passwords of the file', () => {
    test('that nobody will get are ignored by one click; those people will get are put right', async() => {
        const page = await open('username;nom;prenom;mail;password\na;A;B;a@exemple.fr;faible\nb;A;B;b@exemple.fr;Geheim-123!\n');
        const ignore = (): HTMLElement => page.find(`${group('passwordtochange')} [data-field="ignore"]`);
        page.find<HTMLInputElement>('input[name="tool_prelude-recipe"][value="mail"]').click();
        expect([count(page, 'warning'), ignore().hidden]).toEqual(['1', false]);
        page.find<HTMLInputElement>('input[name="tool_prelude-recipe"][value="nomail"]').click();
        expect(ignore().hidden).toBe(true);
        page.find<HTMLInputElement>('input[name="tool_prelude-passwords"][value="each"]').click();
        expect(ignore().hidden).toBe(false);
        ignore().click();
        await settle(50);
        expect(page.store.get().mapping?.targets).not.toContain('password');
        expect(count(page, 'warning')).toBe('0');
    });
});

describe('what is downloaded', () => {
    test('is the list as corrected, without those left out', async() => {
        const page = await open();
        page.store.get().review?.edit(3, 'email', 'yann@exemple.fr');
        page.cell(2, 'check')?.querySelector('input')?.click();
        page.click('[data-action="savetool"]');
        page.find<HTMLFormElement>('[data-region="savetool"]').requestSubmit();
        await settle(20);
        expect(page.host.files[0]).toContain('js_list_name "liste"\n\uFEFFusername,lastname,firstname,email,city\r\n2,LE GOFF,YANN,yann@exemple.fr,Brest\r\n');
        expect(page.host.files[0]).not.toContain('DE LA TOUR');
    });

    test('or only what will not be imported, with line and reason', async() => {
        const page = await open();
        page.cell(2, 'check')?.querySelector('input')?.click();
        page.click('[data-action="savetool"]');
        page.find<HTMLInputElement>('input[value="left"]').checked = true;
        page.find<HTMLFormElement>('[data-region="savetool"]').requestSubmit();
        await settle(20);
        const [, header, first, ...rest] = (page.host.files[0] ?? '').split(/\r?\n/);
        expect(header).toBe('\uFEFFusername,lastname,firstname,email,city,js_column_line,js_column_reason');
        expect(first).toBe('1,DE LA TOUR,Anne,anne@exemple.fr,Rouen,2,outcome_leftout');
        expect(rest.filter((line) => line !== '')).toHaveLength(4);
    });

    test('or everything with what would happen to it, once that is known', async() => {
        const page = await open();
        const choice = page.find('[data-region="saveverdictchoice"]');
        page.click('[data-action="savetool"]');
        const list = page.find<HTMLInputElement>('input[value="list"]');
        const verdict = page.find<HTMLInputElement>('input[value="verdict"]');
        expect(choice.hidden).toBe(false);
        verdict.checked = true;
        page.find<HTMLFormElement>('[data-region="savetool"]').requestSubmit();
        await settle(20);
        expect(page.host.files[0]).toContain('js_verdict_name "liste"');
        expect(page.host.files[0]).toContain('js_column_outcome,js_column_reason');
        page.store.set({checking: {busy: true, answered: 0, asked: 1, trouble: ''}});
        expect([choice.hidden, verdict.checked, list.checked]).toEqual([true, false, true]);
    });

    test('holds passwords only when asked each time', async() => {
        const page = await open('username;nom;prenom;mail;password\na;A;B;a@exemple.fr;Geheim-123\n');
        page.click('[data-action="savetool"]');
        const form = page.find<HTMLFormElement>('[data-region="savetool"]');
        expect(page.find('[data-region="savesecretchoice"]').hidden).toBe(false);
        form.requestSubmit();
        await settle(20);
        page.find<HTMLInputElement>('[data-region="savesecret"]').checked = true;
        form.requestSubmit();
        await settle(20);
        expect(page.host.files.map((file) => file.includes('Geheim'))).toEqual([false, true]);
        page.click('[data-action="saveclose"]');
        page.click('[data-action="savetool"]');
        expect(page.find<HTMLInputElement>('[data-region="savesecret"]').checked).toBe(false);
    });
});
