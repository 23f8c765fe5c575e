// Jest's transform: TypeScript and modern modules to CommonJS. Types are checked apart, by tsc.
const {createHash} = require('node:crypto');
const ts = require('typescript');

const compilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    esModuleInterop: true,
    allowJs: true,
    inlineSourceMap: true,
    inlineSources: true,
};

module.exports = {
    process: (source, fileName) => ({code: ts.transpileModule(source, {fileName, compilerOptions}).outputText}),
    getCacheKey: (source, fileName) =>
        createHash('sha256').update(`${ts.version} ${fileName}\0${source}`).digest('hex'),
};
