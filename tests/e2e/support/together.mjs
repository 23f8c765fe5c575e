// All files of stories of a run, in one process with one browser: Node begins, Playwright is read, and what Moodle's pages are made of is
// fetched and read by the browser once, not once a file. Each file is a group of its own, and what it opened for itself is closed behind it.
import {basename} from 'node:path';
import {after, describe} from 'node:test';
import {pathToFileURL} from 'node:url';
import {tidy} from './browser.mjs';

for (const file of JSON.parse(process.env.E2E_FILES ?? '[]')) {
    describe(basename(file), async() => {
        after(tidy);
        await import(pathToFileURL(file).href);
    });
}
