import strings from 'tool_prelude/strings';

/** What this command calls itself to sites: the release of the plugin it came with. */
export const VERSION = strings.release;
