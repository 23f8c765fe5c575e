/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {settle} from '../helpers/clock';
import {furnish, render, type Rendered} from './rendered';

const A = 'Numéro;Nom;Prénom;Courriel\n1;NOËL;Zoé;zoe@exemple.fr\n2;PETIT;Léo;leo@exemple.fr\n';

beforeAll(furnish);

const open = async(files: Readonly<Record<string, string>>): Promise<Rendered> => {
    const page = render();
    await page.choose(files);
    await settle(20);
    return page;
};
const summary = ({find}: Rendered): string => find('[data-panel="columns"] [data-region="summary"]').textContent;
const isOpen = ({find}: Rendered): boolean => !find('[data-panel="columns"] [data-region="body"]').hidden;
const listed = ({find}: Rendered): string[] =>
    [...find('[data-panel="columns"] [data-region="list"]').querySelectorAll('[data-field="label"]')].map((one) => one.textContent);

describe('several files', () => {
    test('name their columns each, those of the same columns together', async() => {
        const page = await open({'a.csv': A, 'b.csv': A.replaceAll('exemple', 'exemple2').replace('1;N', '3;N').replace('2;P', '4;P'),
            'c.csv': 'Adresse mail;Nom;Prénom\nlou@exemple.fr;HUET;Lou\n'});
        expect(summary(page)).toContain('js_infile {"file":"a.csv, b.csv","text":"Numéro → field_username · Nom → field_lastname');
        expect(summary(page)).toContain('js_infile {"file":"c.csv","text":"Adresse mail → field_email · Nom → field_lastname');
    });

    test('and unfolded, each column that is not in all of them says where it is; what is all a file has of a field is no stopgap', async() => {
        const page = await open({'a.csv': A, 'c.csv': 'Adresse mail;Nom;Prénom\nlou@exemple.fr;HUET;Lou\n'});
        page.click('[data-panel="columns"] [data-action="toggle"]');
        const said = [...page.root.querySelectorAll('[data-panel="columns"] [data-region="list"] > li')].map((row) => [
            row.querySelector('[data-field="label"]')?.textContent, row.querySelector('[data-field="files"]')?.textContent,
            row.querySelector('select')?.selectedOptions[0]?.text,
        ]);
        expect(said).toContainEqual(['Numéro', 'js_column_infiles "a.csv"', 'field_username']);
        expect(said).toContainEqual(['Nom', '', 'field_lastname']);
        expect(said).toContainEqual(['Adresse mail', 'js_column_infiles "c.csv"', 'field_email']);
    });
});

describe('a column full of addresses', () => {
    test('stands among those that are asked about, not among the ignored ones', async() => {
        const page = await open({'a.csv': A, 'b.csv': 'Numéro;Nom;Prénom;Mail du responsable légal\n3;HUET;Lou;parent@exemple.fr\n4;ROY;Luc;autre@exemple.fr\n'});
        expect(isOpen(page)).toBe(true);
        expect(listed(page)).toContain('Mail du responsable légal');
    });

    test('of somebody else opens nothing where the people have their own, but for one', async() => {
        const page = await open({'a.csv': 'Numéro;Nom;Prénom;Courriel;Mail du responsable légal\n3;HUET;Lou;lou@exemple.fr;parent@exemple.fr\n'
            + '4;ROY;Luc;;autre@exemple.fr\n5;LIN;Li;li@exemple.fr;a@exemple.fr\n'});
        expect(isOpen(page)).toBe(false);
    });
});
