/** The plugin's words, by language and key, and its release, as dev/cli/strings.mjs puts them together. */
declare module 'tool_prelude/strings' {
    const strings: Readonly<Record<'en' | 'fr', Readonly<Record<string, string>>>> & {readonly release: string};
    export default strings;
}
