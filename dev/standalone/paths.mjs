import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The standalone site's own folder, and the plugin's. */
export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '../..');
