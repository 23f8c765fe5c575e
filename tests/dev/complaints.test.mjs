// Which complaints in a log are of the plugin.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {complaints} from '../../dev/moodle/complaints.mjs';

const tree = '/somewhere/moodle/public';

it('PHP’s of our files, each once; nobody else’s', () => {
    const ours = `PHP Deprecated:  Implicitly marking parameter $a as nullable is deprecated in ${tree}/admin/tool/prelude/view.php on line 5`;
    // As a server with several workers writes it.
    const another = `PHP Warning:  Undefined variable $a in ${tree}/admin/tool/prelude/index.php on line 9`;
    assert.deepEqual(complaints([
        '[Sun Nov 29 18:00:00 2026] 127.0.0.1:5 Accepted', ours, `[29-Nov-2026 18:00:00 Europe/Paris] ${ours}`,
        `PHP Deprecated:  Else in ${tree}/lib/setup.php on line 1`, `[13405] [Sun Nov 29 18:00:00 2026] ${another}`,
        `PHP Deprecated:  Something in ${tree}/lib/moodlelib.php on line 7`, `PHP Warning:  Something of ${tree}/lib/x.php`, ''].join('\n')), [ours, another]);
});

it('Moodle’s of what we call that is deprecated; not of what core calls on our pages', () => {
    const said = caller => `Debugging: Deprecation: old_function has been deprecated since 5.2. Use new_function instead. See MDL-1. in
* line 90 of ${tree}/lib/classes/deprecation.php: call to debugging()
* line 12 of ${tree}/lib/deprecatedlib.php: call to core\\deprecation::emit_deprecation()
* line 30 of ${tree}/${caller}: call to old_function()
* line 8 of ${tree}/admin/tool/prelude/index.php: call to something()
`;
    assert.equal(complaints(said('admin/tool/prelude/classes/output/page.php')).length, 1);
    assert.deepEqual(complaints(said('lib/outputlib.php')), []);
});
