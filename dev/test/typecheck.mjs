// Checks types as `tsc --noEmit` does, of all projects in one process:
//
//     node dev/test/typecheck.mjs
//
// What several projects hold is read once, and the compiler gets fast once. What it found is put out as JSON: project → complaints.
import {existsSync} from 'node:fs';
import {join, sep} from 'node:path';
import ts from 'typescript';
import {checkout} from '../shared/paths.mjs';

/**
 * Each with the folder it is looked at in. The tests read the page's code and the command's as well, which have projects of their own: that
 * the functions of Jest are known there too finds nothing more.
 *
 * @type {Readonly<Record<string, string>>}
 */
const projects = {'tsconfig.json': '', 'cli/tsconfig.json': '', 'tests/js/tsconfig.json': 'tests/js', 'dev/tsconfig.json': ''};

const format = {getCanonicalFileName: (/** @type {string} */ name) => name, getCurrentDirectory: () => checkout, getNewLine: () => '\n'};

/** @type {Map<string, ts.SourceFile|undefined>} */
const read = new Map();

/**
 * @param {string} project
 * @param {string} folder
 * @returns {string[]}
 */
function complaints(project, folder) {
    const parsed = ts.getParsedCommandLineOfConfigFile(join(checkout, project), {noEmit: true}, {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: found => {
            throw new Error(ts.formatDiagnostic(found, format));
        },
    });
    if (!parsed) {
        throw new Error(`${project} can't be read`);
    }
    const {options, fileNames: rootNames, errors: configFileParsingDiagnostics} = parsed;
    const host = ts.createCompilerHost(options);
    const get = host.getSourceFile;
    host.getSourceFile = (name, how, ...others) => {
        // Whatever a source is read and bound by is the same for all who share it.
        const {languageVersion, impliedNodeFormat, jsDocParsingMode} = typeof how === 'object' ? how : {languageVersion: how};
        const {module, moduleDetection, moduleResolution} = options;
        const key = JSON.stringify([name, languageVersion, impliedNodeFormat, jsDocParsingMode, module, moduleDetection, moduleResolution]);
        if (!read.has(key)) {
            read.set(key, get.call(host, name, how, ...others));
        }
        return read.get(key);
    };
    const program = ts.createProgram({rootNames, options, host, configFileParsingDiagnostics});
    const looked = join(checkout, folder) + sep;
    const found = [
        ...program.getConfigFileParsingDiagnostics(), ...program.getOptionsDiagnostics(),
        ...program.getSyntacticDiagnostics(), ...program.getGlobalDiagnostics(),
        ...program.getSourceFiles().filter(({fileName}) => join(fileName).startsWith(looked)).flatMap(file => program.getSemanticDiagnostics(file)),
    ];
    return ts.sortAndDeduplicateDiagnostics(found).map(one => ts.formatDiagnostic(one, format).trim());
}

console.log(JSON.stringify(Object.fromEntries(Object.entries(projects).filter(([project]) => existsSync(join(checkout, project)))
    .map(([project, folder]) => [project, complaints(project, folder)]))));
