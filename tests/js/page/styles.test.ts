import {readFileSync} from 'node:fs';
import {join} from 'node:path';

// A brace lost in a merge makes Moodle serve the whole theme without its styles.
test('every block of styles.css is closed before the next rule begins', () => {
    let depth = 0;
    const wrong: string[] = [];
    readFileSync(join(__dirname, '../../../styles.css'), 'utf8').split('\n').forEach((line, at) => {
        if (depth !== 0 && /^[.@#\w]/.test(line)) {
            wrong.push(`${at + 1}: ${line}`);
        }
        depth += line.split('{').length - line.split('}').length;
    });
    expect([depth, wrong]).toEqual([0, []]);
});
