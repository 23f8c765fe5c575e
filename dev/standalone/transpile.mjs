import {readFileSync} from 'node:fs';
import ts from 'typescript';

const options = (module) => ({compilerOptions: {module, target: ts.ScriptTarget.ES2020, esModuleInterop: true, isolatedModules: true}});

/**
 * A stand-in of core/ as an AMD module the way Moodle builds its own: the default export, where there is one, is the module.
 *
 * @param {string} file TypeScript source
 * @param {string} id module id, `core/…`
 */
export function toAmd(file, id) {
    const {outputText} = ts.transpileModule(readFileSync(file, 'utf8'), options(ts.ModuleKind.CommonJS));
    const needs = [...outputText.matchAll(/require\("\.\/([\w/]+)"\)/g)].map(([, name]) => `core/${name}`);
    // Neighbours arrive as Moodle's modules do, so `./config` must look like a module with a default again.
    return `define(${JSON.stringify(id)}, ${JSON.stringify(needs)}, function() {
var given = arguments, ids = ${JSON.stringify(needs)}, exports = {};
var require = function(name) { return {__esModule: true, default: given[ids.indexOf('core/' + name.slice(2))]}; };
${outputText}
return 'default' in exports ? exports.default : exports;
});
`;
}

/** The same source as a plain script that leaves its exports in `name`. */
export function toScript(file, name) {
    const {outputText} = ts.transpileModule(readFileSync(file, 'utf8'), options(ts.ModuleKind.CommonJS));
    return `var ${name} = (function() { var exports = {};\n${outputText}\nreturn exports; })();\n`;
}
