// Jest's transform: TypeScript and modern modules to CommonJS. Types are checked apart, by tsc.
const {createHash} = require('node:crypto');
const {readFileSync} = require('node:fs');
const {join, sep} = require('node:path');
const {version} = require('typescript/package.json');

const source = join(__dirname, '..', '..', 'amd', 'src') + sep;

/** Whether what is run of the page's code is noted (collect.js). */
const noted = fileName => Boolean(process.env.PRELUDE_RAN) && fileName.startsWith(source);

/** What is made here changes with this file and the one that notes. */
const ours = ['transform.js', 'blocks.js'].map(name => readFileSync(join(__dirname, name), 'utf8')).join('\0');

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
    const read = noted(fileName) ? require('./blocks').noting(text, fileName) : text;
    return ts.transpileModule(read, {fileName, compilerOptions}).outputText;
}

module.exports = {
    process: (text, fileName) => ({code: compile(text, fileName)}),
    getCacheKey: (text, fileName) => createHash('sha256').update(`${version} ${ours} ${noted(fileName)} ${fileName}\0${text}`).digest('hex'),
};
