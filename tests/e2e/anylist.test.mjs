// Lists as other programs write them: from the file to the verdict with one question at most each.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {drop, importer, say, verified} from './steps.mjs';
import {accessible} from './support/axe.mjs';
import {openImporter, picture, problems} from './support/browser.mjs';

/** People of a story: names, an address of their own, a parent's. */
const people = series => [['ROY', 'Léa'], ['HUET', 'Max'], ['NOËL', 'Zoé'], ['LE GOFF', 'Yann'], ['PETIT', 'Ana']].map(([lastname, firstname], at) => {
    const plain = text => text.normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase();
    const name = `any${series}`;
    return {
        lastname, firstname, number: `22${series}${String(610 + at)}`,
        email: `${plain(firstname)}.${plain(lastname)}.${name}@exemple.fr`, parent: `paul.${plain(lastname)}.${name}@exemple.fr`,
    };
});

/** CP850, as far as these lists need it. */
const dos = text => Buffer.from([...text].map(letter => ({é: 0x82, É: 0x90, Ë: 0xD3, ë: 0x89, è: 0x8A})[letter] ?? letter.charCodeAt(0)));

const csv = (separator, titles, row) => series => Buffer.from([titles, ...people(series).map(row)].map(line => line.join(separator)).join('\r\n'));

const LISTS = [
    {name: 'Google Forms', file: 'reponses.csv', make: csv(',', ['Horodateur', 'Adresse e-mail', 'NOM', 'Prénom', 'Quelle formation demandez-vous ?'],
        ({email, lastname, firstname}) => ['2026/07/12 10:02:33 AM UTC+2', email, lastname, firstname, 'L1 Droit'])},
    {name: 'Apogée, with parents', file: 'apogee.csv', make: csv(';', ['COD_ETU', 'LIB_NOM_PAT_IND', 'LIB_PR1_IND', 'MAIL PERSO', 'NOM_PERE', 'MAIL_PERE', 'COD_ETP'],
        ({number, lastname, firstname, email, parent}) => [number, lastname, firstname, email, lastname, parent, 'L1DRT'])},
    {name: 'Moodle’s participants in English', file: 'participants.csv', make: csv(',', ['First name', 'Last name', 'ID number', 'Email address', 'Groups'],
        ({firstname, lastname, number, email}) => [firstname, lastname, number, email, ''])},
    {name: 'DOS', file: 'dos.csv', make: series => dos(['Nom;Prénom;Adresse mail;Remarque', ...people(series).map(({lastname, firstname, email}) =>
        `${lastname};${firstname};${email};né à l’étranger`.replace('’', "'").replace('à', 'a'))].join('\r\n'))},
    {name: 'JSON', file: 'candidats.json', make: series => Buffer.from(JSON.stringify({candidats: people(series).map(({number, lastname, firstname, email}) =>
        ({numeroDossier: number, identite: {nom: lastname, prenom: firstname}, coordonnees: {adresseMail: email}}))}))},
];

describe('any list', () => {
    for (const [series, {name, file, make}] of LISTS.entries()) {
        it(`${name}: nobody is lost and no parent is taken for a candidate, with one question at most`, async() => {
            const page = await importer();
            await drop(page, file, make(series));
            await verified(page);
            const asked = await page.$$eval('[data-panel="columns"] [data-field="answers"]:not([hidden])', rows => rows.length);
            assert.ok(asked <= 1, `${asked} questions`);
            const shown = await page.textContent('[data-panel="verify"]');
            for (const {email, parent, lastname, firstname} of people(series)) {
                for (const text of [email, lastname, firstname]) {
                    assert.ok(shown.includes(text), `${text} is not shown`);
                }
                assert.ok(!shown.includes(parent), `${parent} is shown`);
            }
            // What a cohort's name means on this site is another question.
            for (const field of ['username', 'lastname', 'firstname', 'email']) {
                assert.ok(!shown.includes(say(`issue_group_${field}missing`)), `${field} is missing`);
            }
            await accessible(page, name);
            await picture(page, `anylist-${series}`);
            assert.deepEqual(problems(page), []);
        });
    }

    it('both names in one column whose cells tell: split, shown on real lines, and taken back with one press', async() => {
        const page = await importer();
        await drop(page, 'liste.csv', csv(';', ['Étudiant', 'Courriel'], ({lastname, firstname, email}) => [`${lastname} ${firstname}`, email])(7));
        await verified(page);
        const row = page.locator('.tool_prelude-column', {has: page.locator('[data-field="answers"]:not([hidden])')});
        assert.equal(await row.count(), 1);
        assert.match(await row.locator('[data-field="question"]').textContent(), /nom ROY, prénom Léa.*nom HUET, prénom Max/);
        assert.equal(await row.locator('[data-field="yes"]').isVisible(), false);
        assert.equal(await page.$$eval('[data-panel="verify"] [data-level="error"]', found => found.length), 0);
        assert.ok((await page.textContent('[data-panel="verify"]')).includes('LE GOFF'));
        await accessible(page, 'both names split');
        await picture(page, 'anylist-names');
        await row.locator('[data-field="no"]').click();
        await verified(page);
        assert.ok((await page.textContent('[data-panel="verify"]')).includes(say('issue_group_lastnamemissing')));
        assert.deepEqual(problems(page), []);
    });

    it('both names in one column whose cells do not tell: asked about once', async() => {
        const page = await importer();
        // Other titles than above: what was decided there is remembered.
        await drop(page, 'liste.csv', csv(';', ['Candidat', 'Courriel'], ({lastname, email}) => [`Dupont${lastname.toLowerCase().replace(' ', '')} Durand`, email])(9));
        await verified(page);
        const row = page.locator('.tool_prelude-column', {has: page.locator('[data-field="answers"]:not([hidden]) [data-field="yes"]:not([hidden])')});
        assert.equal(await row.count(), 1);
        await accessible(page, 'both names asked');
        await picture(page, 'anylist-asked');
        assert.deepEqual(problems(page), []);
    });

    it('each column says why it was taken', async() => {
        const page = await importer();
        await openImporter(page);
        await drop(page, 'liste.csv', csv(';', ['Nom', 'Prénom', 'Contact'], ({lastname, firstname, email}) => [lastname, firstname, email])(8));
        await verified(page);
        const toggle = page.locator('[data-panel="columns"] [data-action="toggle"]');
        if (await toggle.getAttribute('aria-expanded') === 'false') {
            await toggle.click();
        }
        const why = await page.$$eval('[data-region="list"] [data-field="why"]:not([hidden])', said => said.map(one => one.textContent));
        assert.deepEqual(why, [say('js_why_both'), say('js_why_both'), say('js_why_contents')]);
        assert.deepEqual(problems(page), []);
    });
});
