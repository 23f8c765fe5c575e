import {existsSync} from 'node:fs';
import {join} from 'node:path';
import express, {Router} from 'express';
import {here, root} from './paths.mjs';
import {toAmd, toScript} from './transpile.mjs';

const FRESH = {headers: {'Cache-Control': 'no-store'}, dotfiles: 'allow'};

/** Everything a browser loads beside pages: the compiled bundles, the stand-ins, and what npm gives. */
export function assets() {
    const router = Router();
    const script = (response, text) => response.set('Cache-Control', 'no-store').type('text/javascript').send(text);

    router.get('/amd/core/:name.js', (request, response, next) => {
        const file = join(here, 'core', `${request.params.name}.ts`);
        // A stand-in that does not exist is a 404, and RequireJS says which module it was.
        return /^\w+$/.test(request.params.name) && existsSync(file) ? script(response, toAmd(file, `core/${request.params.name}`)) : next();
    });
    router.get('/amd/tool_prelude/:name.js', (request, response, next) => {
        const {name} = request.params;
        const file = join(root, 'amd/build', `${name}.min.js`);
        return /^[\w-]+$/.test(name) && existsSync(file) ? response.sendFile(file, FRESH) : next();
    });
    router.use('/amd/tool_prelude', express.static(join(root, 'amd/build')));
    router.get('/amd/jquery.js', (request, response) => response.sendFile(join(root, 'node_modules/jquery/dist/jquery.js'), {dotfiles: 'allow'}));
    router.get('/standalone/m.js', (request, response) => script(response, toScript(join(here, 'core/m.ts'), 'moodle')));
    router.get('/standalone/moodle.css', (request, response) => response.sendFile(join(here, 'moodle.css'), FRESH));
    router.get('/styles.css', (request, response) => response.sendFile(join(root, 'styles.css'), FRESH));
    router.use('/demo', express.static(join(root, 'demo')));
    for (const name of ['bootstrap', 'requirejs']) {
        router.use(`/npm/${name}`, express.static(join(root, 'node_modules', name), {dotfiles: 'allow'}));
    }
    return router;
}
