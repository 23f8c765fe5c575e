// The package: what is in it, and that Moodle's own installer takes it.
import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {openBare} from '../../dev/moodle/bare.mjs';
import {newest} from '../../dev/moodle/versions.mjs';
import {makePackage, packageFiles} from '../../dev/release/package.mjs';
import {checkout} from '../../dev/shared/paths.mjs';
import {closeAll} from '../../dev/shared/closing.mjs';
import {Unavailable} from '../../dev/shared/unavailable.mjs';

const home = mkdtempSync(join(tmpdir(), 'prelude-package-'));
after(async() => {
    rmSync(home, {recursive: true, force: true});
    await closeAll();
});

describe('the package', () => {
    it('holds what a site needs and nothing else', async() => {
        const files = await packageFiles();
        const tops = [...new Set(files.map(path => path.split('/')[0]))];
        for (const needed of ['version.php', 'README.md', 'CHANGES.md', 'LICENSE', 'amd', 'classes', 'db', 'lang', 'templates']) {
            assert.ok(tops.includes(needed), `${needed} is missing`);
        }
        assert.deepEqual(files.filter(path => /^(?:\.|dev\/|demo\/|node_modules\/|tests\/(?:js|dev|e2e|contract|site)\/|package|[^/]*\.(?:mjs|json|js)$)/.test(path)), []);
        // Whatever is named as somebody else's comes with its licence.
        assert.equal(files.includes('thirdpartylibs.xml'), existsSync(join(checkout, 'thirdpartylibs.xml')));
    });

    it('is installed by Moodle’s own installer', async t => {
        let site;
        try {
            site = await openBare(newest, 'package');
        } catch (error) {
            if (error instanceof Unavailable) {
                return t.skip(error.message);
            }
            throw error;
        }
        const zip = join(home, 'prelude.zip');
        await makePackage(zip);
        await site.php(join(checkout, 'dev/moodle/php/install_zip.php'), [zip]);
        await site.cli('admin/cli/upgrade.php', ['--non-interactive']);
        const [{value}] = await site.query("SELECT value FROM {config_plugins} WHERE plugin = 'tool_prelude' AND name = 'version'");
        const [{count}] = await site.query("SELECT COUNT(id) AS count FROM {external_functions} WHERE component = 'tool_prelude'");
        assert.match(String(value), /^\d{10}$/);
        assert.ok(Number(count) > 20);
    });
});
