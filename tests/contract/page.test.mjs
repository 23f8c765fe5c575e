import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {as, mail, sealed, stranger} from './support/world.mjs';

/** Keys all the way down, with the type of each value; lists by their first. */
const shape = value => Array.isArray(value) ? [value.length ? shape(value[0]) : 'nothing']
    : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1)
        .map(([key, inner]) => [key, shape(inner)])) : value === null ? 'null' : typeof value;

const unescape = text => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)).replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

describe('the page', () => {
    let gestionnaire;
    before(async() => {
        gestionnaire = await as('gestionnaire');
    });
    const open = async(client, query = '') => {
        const {text, status} = await client.get(`/admin/tool/prelude/index.php${query}`);
        const found = /id="tool_prelude"[^>]*data-config="([^"]*)"/.exec(text.replace(/\s+/g, ' '));
        return {text, status, config: found && JSON.parse(unescape(found[1]))};
    };

    it('is told of the site all it needs, and nothing else', async() => {
        const {config} = await open(gestionnaire);
        // Names of profile fields: a site may have none.
        assert.ok(Object.entries(config.fieldnames).every(pair => pair.every(one => typeof one === 'string')));
        assert.deepEqual(shape({...config, fieldnames: null, resume: null}), {
            brake: 'number',
            can: {configure: 'boolean', createcohort: 'boolean', update: 'boolean', viewall: 'boolean'},
            cronlast: 'number',
            defaults: {namecase: 'string'},
            defaultrecipe: 'string',
            encodings: ['string'],
            externalauths: ['nothing'],
            fieldnames: 'null',
            limits: {bytes: 'number', checkpeople: 'number', chunkpeople: 'number', lines: 'number', parallel: 'number', people: 'number',
                postbytes: 'number'},
            locale: 'string',
            maildiverted: 'boolean',
            mailwait: 'number',
            many: 'number',
            noemail: 'boolean',
            nosheet: 'string',
            recipes: ['nothing'],
            resume: 'null',
            start: 'null', draft: 'null',
            site: {allowedEmailDomains: ['nothing'], auths: ['string'], deniedEmailDomains: ['nothing'], extendedUsernames: 'boolean',
                fields: ['string'], numbered: ['string'], passwordPolicy: {consecutive: 'number', digits: 'number', enabled: 'boolean',
                    length: 'number', lower: 'number', special: 'number', upper: 'number'}, refuseWeakPasswords: 'boolean'},
            sitename: 'string',
            updatable: ['string'],
            urls: {cohort: 'string', cohorts: 'string', login: 'string', native: 'string', page: 'string', result: 'string', site: 'string', user: 'string', users: 'string'},
            userid: 'number',
        });
    });

    it('starts from Moodle’s defaults', async() => {
        const {config: {site, limits, defaultrecipe}} = await open(gestionnaire);
        assert.deepEqual({...site.passwordPolicy, consecutive: 0}, {enabled: true, length: 8, digits: 1, lower: 1, upper: 1, special: 1,
            consecutive: 0});
        assert.ok(site.auths.includes('manual'));
        assert.equal(site.extendedUsernames, false);
        assert.deepEqual([limits.checkpeople, limits.chunkpeople, limits.parallel], [5000, 200, 2]);
        assert.equal(defaultrecipe, 'mail');
    });

    it('knows what its reader may do', async() => {
        assert.deepEqual((await open(gestionnaire)).config.can, {createcohort: true, viewall: false, configure: false, update: false});
        assert.deepEqual((await open(await as('manager'))).config.can, {createcohort: true, viewall: true, configure: true, update: true});
    });

    it('has the words its script needs', async() => {
        const {text} = await open(gestionnaire);
        for (const key of ['js_tab_all', 'issue_alreadymember', 'outcome_create', 'field_username']) {
            assert.ok(text.includes(`"${key}":`), key);
        }
    });

    it('comes back to the import that is under way, or to the one asked for', async() => {
        const first = await sealed(gestionnaire, mail(), [stranger()]);
        assert.equal((await open(gestionnaire)).config.resume.importid, first);
        await gestionnaire.call('run_chunk', {importid: first, seq: 0});
        assert.equal((await open(gestionnaire, `?import=${first}`)).config.resume.importid, first);
    });

    it('lists the last imports', async() => {
        await sealed(gestionnaire, mail(), [stranger()]);
        assert.match((await open(gestionnaire)).text, /data-region="recent"[\s\S]*liste\.csv/);
    });

    it('lets its hint be put away, each by the person it is for', async() => {
        const put = (name, more = {}) => gestionnaire.callCore('core_user_set_user_preferences', {preferences: [{name, value: '1', ...more}]});
        const {saved, warnings} = await put('tool_prelude_hintdismissed');
        assert.deepEqual([saved.map(({name}) => name), warnings], [['tool_prelude_hintdismissed'], []]);
        assert.deepEqual((await put('tool_prelude_nosuchthing')).saved, []);
        const other = (await open(await as('manager'))).config.userid;
        assert.deepEqual((await put('tool_prelude_hintdismissed', {userid: other})).saved, []);
        assert.ok(!(await open(gestionnaire)).text.includes('data-region="firsthint"'));
    });

    it('has help where one hesitates, in words', async() => {
        const {text} = await open(gestionnaire);
        const found = [...text.matchAll(/data-(?:bs-)?content="([^"]*)"/g)].map(([, help]) => unescape(help));
        assert.equal(found.filter(help => /<p>.{80}/.test(help)).length, 10, JSON.stringify(found));
    });

    it('is not for everyone', async() => {
        const {config} = await open(await as('personne'));
        assert.equal(config, null);
    });
});
