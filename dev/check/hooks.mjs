// Module hooks: resolves `./name` to `name.ts`, the lazy bundle's name to its source, and strips types. What was stripped before is kept
// in node_modules/.cache by its contents: most runs need no compiler at all.
import {createHash} from 'node:crypto';
import {existsSync, statSync} from 'node:fs';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {STRINGS, stringsModule} from '../cli/strings.mjs';

const SOURCE = new URL('../../amd/src/', import.meta.url);
const LAZY = /^tool_prelude\/(\w+)-lazy$/;

const CACHE = new URL('../../node_modules/.cache/tool_prelude/check/', import.meta.url);

export async function resolve(specifier, context, next) {
    if (specifier === STRINGS) {
        return {url: `node-strings:${STRINGS}`, format: 'module', shortCircuit: true};
    }
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
    if (url === `node-strings:${STRINGS}`) {
        return {format: 'module', source: stringsModule(), shortCircuit: true};
    }
    if (!url.endsWith('.ts')) {
        return next(url, context);
    }
    return {format: 'module', source: await strip(await readFile(fileURLToPath(url), 'utf8'), url), shortCircuit: true};
}

/** JavaScript of a TypeScript source. */
async function strip(source, url) {
    const kept = new URL(`${createHash('sha256').update(`${url}\n${source}`).digest('hex')}.mjs`, CACHE);
    if (existsSync(kept)) {
        return readFile(kept, 'utf8');
    }
    const {default: ts} = await import('typescript');
    const compilerOptions = {module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, inlineSourceMap: true};
    const {outputText} = ts.transpileModule(source, {fileName: url, compilerOptions});
    try {
        await mkdir(CACHE, {recursive: true});
        // Whole or not at all: another run may be reading.
        const draft = new URL(`${kept.href}.${process.pid}`);
        await writeFile(draft, outputText);
        await rename(draft, kept);
    } catch (error) {
        if (!['EACCES', 'EROFS', 'EPERM', 'ENOSPC'].includes(error.code)) {
            throw error;
        }
        // A checkout that cannot be written to: it only takes longer.
    }
    return outputText;
}
