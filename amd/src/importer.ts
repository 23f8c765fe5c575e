import {createHost} from './moodle/host';
import {readConfig} from './page/config';
import {createPage} from './page/page';

/** Called by index.php, once the page is there. */
export const init = (): void => {
    const root = document.getElementById('tool_prelude');
    if (root) {
        const config = readConfig(root);
        createPage(root, config, createHost(config));
    }
};
