import {createHost} from './moodle/moodlehost';
import {readConfig} from './page/shared/config';
import {createPage} from './page/page';

/** Called by index.php, once the page is there. */
export const init = (): void => {
    const root = document.getElementById('tool_prelude');
    if (root) {
        const config = readConfig(root);
        createPage(root, config, createHost(config));
    }
};
