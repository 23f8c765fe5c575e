// Whatever is wrong is said, with its line and its value; what is right can still be imported.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {counts, drop, importer, line, say, verified} from './steps.mjs';
import {openImporter, openPage, problems} from './support/browser.mjs';
import {url} from './support/site.mjs';

const HEADER = 'Numéro;Nom;Prénom;Adresse mail';
const good = n => `66000${n};Bon;Camille;bon.${n}@exemple.fr`;

describe('bad input', () => {
    let page;
    before(async() => {
        page = await importer();
    });
    const open = async(text, name = 'liste.csv') => {
        await openImporter(page);
        await drop(page, name, Buffer.from(text));
    };
    const refused = async() => {
        await page.waitForSelector('[data-region="refused"]:not([hidden])');
        assert.ok(await page.locator('[data-region="bar"]').isHidden());
        return page.textContent('[data-region="refused"]');
    };
    const blocked = async number => {
        const {outcome} = await line(page, number);
        assert.match(outcome, new RegExp(`^${say('outcome_blocked')}`, 'i'), `line ${number}: ${outcome}`);
        return outcome;
    };

    for (const [what, content, key] of [
        ['a PDF called .csv', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj', 'issue_filepdf'],
        ['a web page called .csv', '<!DOCTYPE html><html><body>Connexion</body></html>', 'issue_filehtml'],
        ['an empty file', '', 'issue_fileempty'],
        ['a header and nobody', `${HEADER}\n`, 'issue_nopeople'],
    ]) {
        it(`${what} is named and refused`, async() => {
            await open(content);
            assert.ok((await refused()).includes(say(key)));
        });
    }

    it('after a refusal the next file is read', async() => {
        await open('%PDF-1.7');
        await refused();
        await drop(page, 'liste.csv', Buffer.from([HEADER, good(1)].join('\n')));
        await verified(page);
        assert.ok(await page.locator('[data-region="refused"]').isHidden());
    });

    it('columns nobody knows leave everyone blocked, and can be named', async() => {
        await open('truc;machin\na;b\nc;d');
        await page.waitForSelector('[data-panel="columns"]:not([hidden])');
        assert.ok(await page.locator('[data-action="import"]').isDisabled());
    });

    it('a line too short is blocked alone', async() => {
        await open([HEADER, good(1), '660009;Court', good(2)].join('\n'));
        await verified(page);
        await blocked(3);
        assert.equal((await counts(page))[say('js_tab_create')], 2);
    });

    it('a line too long is told', async() => {
        await open([HEADER, good(1), `${good(2)};de;trop`, good(3)].join('\n'));
        await verified(page);
        const found = await counts(page);
        assert.equal(found[say('js_tab_all')], 3);
        assert.equal(found[say('js_tab_warning')] + found[say('js_tab_error')], 1);
    });

    it('a wrong e-mail is shown with its value', async() => {
        await open([HEADER, good(1), '660002;Faux;Lou;lou.exemple.fr'].join('\n'));
        await verified(page);
        assert.ok((await blocked(3)).includes('lou.exemple.fr'));
    });

    it('one number for two people blocks both', async() => {
        await open([HEADER, good(1), '660001;Autre;Lou;lou@exemple.fr', good(2)].join('\n'));
        await verified(page);
        await blocked(2);
        await blocked(3);
        assert.equal((await counts(page))[say('js_tab_create')], 1);
    });

    it('a cohort nobody knows is said by the server', async() => {
        await open(['username;lastname;firstname;email;cohort', `660001;Bon;Lou;bon.1@exemple.fr;L1-DROIT-2O26`,
            `660002;Bon;Lou;bon.2@exemple.fr;L1-DROIT-2026`].join('\n'));
        await verified(page);
        assert.ok((await blocked(2)).includes(say('issue_cohortunknown').split('.')[0].slice(0, 20)));
        assert.equal((await counts(page))[say('js_tab_create')], 1);
    });

    it('HTML in a name is letters', async() => {
        const name = '<img src=x onerror="document.title=1">';
        await open([HEADER, `660001;${name};<b>Lou</b>;bon.1@exemple.fr`].join('\n'));
        await verified(page);
        assert.ok((await line(page, 2)).lastname.startsWith(name));
        assert.equal(await page.locator('#tool_prelude img').count(), 0);
        assert.equal(await page.locator('[role="grid"] [data-key="firstname"] b').count(), 0);
        assert.notEqual(await page.title(), '1');
    });

    it('someone without the right does not get in', async() => {
        const other = await openPage({as: 'personne'});
        await other.goto(`${url}/admin/tool/prelude/index.php`);
        assert.equal(await other.locator('#tool_prelude').count(), 0);
    });

    it('nothing of this is a fault of the page', () => {
        assert.deepEqual(problems(page), []);
    });
});
