/** What this command calls itself to sites: in step with `$plugin->release`. */
export const VERSION = '0.1.0';
