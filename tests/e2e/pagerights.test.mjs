// Who may open what: every page of the plugin as nobody, as the guest, as somebody without a right, as the shipped role without each of
// its capabilities, and with an import that is a colleague's. A page that is refused shows nothing of it. Real Moodle only.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {checkout} from '../../dev/shared/paths.mjs';
import {chooseCohort, drop, importAll, importer, verified} from './steps.mjs';
import {logIn, openPage} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {isMoodle, moodle, url} from './support/site.mjs';

const mine = own(import.meta.url);
const ROLE = 'gestionnaireutilisateurs';

/** What shows nothing and is none: it says who is logged in, to everybody about themselves; or it does what was asked and leads back. */
const answers = ['session.php', 'mails.php'];
/** Every page there is. */
const pages = readdirSync(checkout).filter(name => name.endsWith('.php') && !answers.includes(name)
    && /config\.php'\)/.test(readFileSync(join(checkout, name), 'utf8'))).sort();
/** Those of one import. */
const ofAnImport = ['access.php', 'compare.php', 'courses.php', 'lines.php', 'undo.php', 'view.php'];
/** What is read there, after it was imported: by whoever may import, also when they may not make accounts any more. */
const read = ['history.php', 'lines.php', 'view.php'];
/** Moodle's own list of users takes a right the shipped role has not. */
const others = ['users.php'];
/** What the lack of each capability of the shipped role closes; those that close none are asked for when something is done. */
const CLOSES = {
    'tool/prelude:import': pages,
    'moodle/site:uploadusers': pages.filter(name => !read.includes(name)),
    'moodle/site:configview': [],
    'moodle/cohort:view': ['compare.php', 'courses.php', 'members.php'],
    'moodle/cohort:assign': ['members.php'],
    'moodle/user:viewdetails': ['members.php'],
    'tool/prelude:createcohort': [],
    'tool/prelude:sendaccess': ['access.php'],
    'tool/prelude:undo': ['undo.php'],
};

// The standalone site has the importer only.
isMoodle && describe('a page is opened', () => {
    const capability = (name, permission) => moodle.php(join(checkout, 'dev/moodle/php/capability.php'), [ROLE, name, permission]);
    let id;
    let cohortid;
    let words;
    let page;

    before(async() => {
        const cohort = await mine.cohort();
        for (const [name, numbers] of [['droits-juillet.csv', [10, 11]], ['droits-aout.csv', [11, 12]]]) {
            const importing = await importer();
            await drop(importing, name, Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...numbers.map(n => mine.row(n))].join('\n')));
            await verified(importing);
            // Without a mail: there is an access to be sent later.
            await importing.check('input[name="tool_prelude-recipe"][value="nomail"]');
            await importing.check('input[name="tool_prelude-passwords"][value="one"]');
            await importing.fill('#tool_prelude-password', 'Rentree-2026!');
            await chooseCohort(importing, cohort.name, cohort.name);
            await importAll(importing);
        }
        [{id}] = await moodle.query('SELECT id FROM {tool_prelude_import} WHERE filename = ?', ['droits-aout.csv']);
        [{id: cohortid}] = await moodle.query('SELECT id FROM {cohort} WHERE idnumber = ?', [cohort.idnumber]);
        words = ['droits-aout', cohort.name, mine.username(10), mine.username(12), mine.email(12)];
        page = await openPage({as: 'gestionnaire'});
    });
    after(async() => {
        for (const name of Object.keys(CLOSES)) {
            await capability(name, 'allow');
        }
    });

    /** The session's key, as Moodle gives it to whoever is logged in. */
    const key = async whose => /"sesskey":"(\w+)"/.exec(await (await whose.request.get(`${url}/user/profile.php`)).text())?.[1] ?? '';
    /** Names of the pages that open; of those that do not, nothing of the import is to be read. */
    const opened = async whose => {
        const sesskey = await key(whose);
        const open = [];
        for (const name of pages) {
            const query = new URLSearchParams({...ofAnImport.includes(name) && {id}, cohort: cohortid, format: 'csv', dataformat: 'csv', sesskey});
            const address = `${url}/admin/tool/prelude/${name}`;
            // Some are asked by POST only.
            const answer = ['lines.php', 'users.php'].includes(name)
                ? await whose.request.post(address, {headers: {'content-type': 'application/x-www-form-urlencoded'}, data: String(query)})
                : await whose.request.get(`${address}?${query}`);
            const text = await answer.text();
            if (answer.status() === 200 && new URL(answer.url()).pathname.endsWith(`/${name}`) && !/<body[^>]*id="page-login/.test(text)) {
                open.push(name);
            } else {
                assert.deepEqual(words.filter(word => text.includes(word)), [], `${name} (${answer.status()}) says nothing of it`);
            }
        }
        return open;
    };

    it('by nobody who is not logged in, by no guest, by nobody without a right', async() => {
        assert.ok(pages.length >= 11 && ofAnImport.every(name => pages.includes(name)), pages.join());
        assert.deepEqual(await opened(await openPage()), []);
        const guest = await openPage();
        await logIn(guest, 'guest', {password: 'guest'});
        assert.deepEqual(await opened(guest), []);
        assert.deepEqual(await opened(await openPage({as: 'personne'})), []);
    });

    it('by whoever has the shipped role, with an import of theirs', async() => {
        assert.deepEqual(await opened(page), pages.filter(name => !others.includes(name)));
    });

    it('with no import of somebody else', async() => {
        // Who sees no accounts of others: nor who is in a cohort.
        const closed = [...ofAnImport, ...others, ...CLOSES['moodle/user:viewdetails']];
        assert.deepEqual(await opened(await openPage({as: 'discret'})), pages.filter(name => !closed.includes(name)));
    });

    for (const [name, closed] of Object.entries(CLOSES)) {
        it(`without ${name}, but where it is needed`, async() => {
            await capability(name, 'none');
            try {
                assert.deepEqual(await opened(page), pages.filter(one => ![...closed, ...others].includes(one)));
            } finally {
                await capability(name, 'allow');
            }
        });
    }

    it('knows each capability of the shipped role', async() => {
        const has = await moodle.query(`SELECT c.id, c.capability FROM {role_capabilities} c JOIN {role} r ON r.id = c.roleid
            WHERE r.shortname = ? AND c.permission = 1`, [ROLE]);
        assert.deepEqual(has.map(one => one.capability).sort(), Object.keys(CLOSES).sort());
    });
});
