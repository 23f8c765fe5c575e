/** The plugin's words, by language and key: lang/*, as dev/cli/strings.mjs puts them together. */
declare module 'tool_prelude/strings' {
    const strings: Readonly<Record<'en' | 'fr', Readonly<Record<string, string>>>>;
    export default strings;
}
