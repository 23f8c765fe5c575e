// A Moodle whose plugins changed is another Moodle: its copies are made anew.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, it} from 'node:test';
import {readTree} from '../../dev/moodle/tree.mjs';
import {moodles, versions} from '../../dev/moodle/versions.mjs';

const root = mkdtempSync(join(tmpdir(), 'prelude-plugins-'));
after(() => rmSync(root, {recursive: true}));

const put = (path, text) => {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
};
const version = number => `<?php $plugin->version = ${number};`;
const stamp = () => {
    const tree = readTree(root);
    assert.ok(tree);
    return tree.stamp;
};

put('version.php', `<?php $version = 2024100706.00; $release = '4.5.6'; $branch = '${moodles[versions[0]].branch}';`);
put('lib/moodlelib.php', '<?php');
put('mod/forum/version.php', version(1));
put('mod/forum/classes/version.php', '<?php');

it('a plugin added, raised or taken out is noticed, one of a plugin too', () => {
    const seen = [stamp()];
    for (const change of [
        () => put('mod/quiz/version.php', version(1)),
        () => put('mod/quiz/version.php', version(2)),
        () => put('mod/quiz/report/marks/version.php', version(1)),
        () => rmSync(join(root, 'mod/forum'), {recursive: true}),
    ]) {
        change();
        assert.ok(!seen.includes(stamp()));
        seen.push(stamp());
    }
});

it('ours is not: it is put in by us, and upgraded where it is', () => {
    const before = stamp();
    put('admin/tool/prelude/version.php', version(1));
    assert.equal(stamp(), before);
});

it('nor is anything else in the folder', () => {
    const before = stamp();
    put('mod/quiz/lib.php', '<?php');
    assert.equal(stamp(), before);
});
