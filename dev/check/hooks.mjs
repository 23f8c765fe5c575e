// Module hooks: resolves `./name` to `name.ts`, the lazy bundle's name to its source, and strips types.
import {existsSync, statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';
import ts from 'typescript';

const SOURCE = new URL('../../amd/src/', import.meta.url);
const LAZY = /^tool_prelude\/(\w+)-lazy$/;

const compilerOptions = {module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, inlineSourceMap: true};

export async function resolve(specifier, context, next) {
    const lazy = LAZY.exec(specifier);
    if (lazy) {
        return {url: new URL(`${lazy[1]}.ts`, SOURCE).href, format: 'module', shortCircuit: true};
    }
    if (specifier.startsWith('.') && context.parentURL?.endsWith('.ts')) {
        const path = fileURLToPath(new URL(specifier, context.parentURL));
        const file = [`${path}.ts`, `${path}/index.ts`, path].find(candidate => existsSync(candidate) && statSync(candidate).isFile());
        if (file) {
            return {url: pathToFileURL(file).href, format: 'module', shortCircuit: true};
        }
    }
    return next(specifier, context);
}

export async function load(url, context, next) {
    if (!url.endsWith('.ts')) {
        return next(url, context);
    }
    const source = await readFile(fileURLToPath(url), 'utf8');
    return {format: 'module', source: ts.transpileModule(source, {fileName: url, compilerOptions}).outputText, shortCircuit: true};
}
