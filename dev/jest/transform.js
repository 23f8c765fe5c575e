// Jest's transform: TypeScript and modern modules to CommonJS. Types are checked apart, by tsc.
const {createHash} = require('node:crypto');
const {readFileSync} = require('node:fs');
const {version} = require('typescript/package.json');

/** What is made here changes with this file. */
const ours = readFileSync(require.resolve('./transform'), 'utf8');

/**
 * The compiler is loaded only where something is not in Jest's cache.
 *
 * @param {string} text
 * @param {string} fileName
 * @returns {string}
 */
function compile(text, fileName) {
    const ts = require('typescript');
    const compilerOptions = {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        esModuleInterop: true,
        allowJs: true,
        inlineSourceMap: true,
        inlineSources: true,
    };
    return ts.transpileModule(text, {fileName, compilerOptions}).outputText;
}

module.exports = {
    process: (text, fileName) => ({code: compile(text, fileName)}),
    // Jest keeps what it added itself, to count the lines that are run, under the same key.
    getCacheKey: (text, fileName, {instrument}) => createHash('sha256').update(`${version} ${ours} ${instrument} ${fileName}\0${text}`).digest('hex'),
};
