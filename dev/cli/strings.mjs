// The words the command is built with: of each language those it may say. A module of its own name, so that Rollup, Jest and
// `npm run check` hand over the same ones.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../standalone/paths.mjs';
import {strings} from '../standalone/strings.mjs';

/** What the command's code imports them as. */
export const STRINGS = 'tool_prelude/strings';

const SAID = new RegExp(`^(?:issue_|outcome_|field_|state_|cli_|js_(?:${[
    'will_', 'did_', 'done_', 'share_', 'sentence$', 'wait_lost$', 'infile$', 'quoted$', 'line_infile$', 'file$', 'change', 'value$', 'fields_',
    'brake_question_', 'column_(?:line|reason|outcome)$', 'slip_site$', 'need_cohort$', 'passwords_nocolumn$', 'toomany$', 'nothing$',
].join('|')}))`);

/** @param {'en'|'fr'} lang */
const said = lang => Object.fromEntries(Object.entries(strings(lang)).filter(([key]) => SAID.test(key)));

/** The release of the plugin the command belongs to. */
const release = () => /\$plugin->release = '([^']+)'/.exec(readFileSync(join(root, 'version.php'), 'utf8'))[1];

/** @returns {{release: string, en: Record<string, string>, fr: Record<string, string>}} */
export const cliStrings = () => ({release: release(), en: said('en'), fr: said('fr')});

/** @returns {string} the module, as JavaScript */
export const stringsModule = () => `export default ${JSON.stringify(cliStrings())};`;

/** For Rollup: its plugin's two hooks. */
export const resolveStrings = id => (id === STRINGS ? `\0${STRINGS}` : null);
export const loadStrings = id => (id === `\0${STRINGS}` ? stringsModule() : null);
