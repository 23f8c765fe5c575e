import express from 'express';
import {assets} from './assets.mjs';
import {importPage} from './page.mjs';
import {rest} from './rest.mjs';
import {Faults} from './faults.mjs';
import {places} from './places.mjs';
import {mayImport, serve} from './service.mjs';
import {Sessions} from './sessions.mjs';
import {shell} from './shell.mjs';
import {waits} from './site/drafts.mjs';
import {createSite} from './site/site.mjs';
import {string} from './strings.mjs';

/**
 * The standalone site as an Express application.
 *
 * @param {{wwwroot: string, pace?: number, dev?: boolean, reload?: import('./reload.mjs').Reload}} options
 */
export function createApp({wwwroot, pace = 0, dev = false, reload = null}) {
    const site = createSite({pace});
    const faults = new Faults();
    const sessions = new Sessions(site.accounts.byUsername('gestionnaire'));
    const app = express();
    app.disable('x-powered-by');
    app.use(assets());
    app.use('/webservice', express.urlencoded({extended: true, limit: '64mb', parameterLimit: 1e6, arrayLimit: 1e6, depth: 10}));
    app.use(express.urlencoded({extended: false}));

    const apply = wanted => {
        faults.set(wanted);
        site.accounts.fill(faults.now.accounts);
    };
    const lang = (request, session) => {
        if (['en', 'fr'].includes(request.query.lang)) {
            session.lang = request.query.lang;
        }
        return session.lang;
    };
    const show = (request, response, title, body, more = {}) => {
        const session = sessions.of(request, response);
        response.set('Cache-Control', 'no-store').send(shell({title, body, lang: lang(request, session), session, wwwroot, dev,
            faults: faults.now, ...more}));
    };

    app.get('/', (request, response) => response.redirect('/admin/tool/prelude/index.php'));
    app.get('/admin/tool/prelude/index.php', (request, response) => {
        apply(request.query);
        const session = sessions.of(request, response);
        if (!session.user) {
            return response.redirect('/login/index.php');
        }
        if (!mayImport(session.user)) {
            response.status(403);
            return show(request, response, 'Error', '<div class="alert alert-danger">Access denied</div>');
        }
        const draftid = Number(request.query.draft) || 0;
        if (draftid && !waits(site, session.user, draftid)) {
            return show(request, response, 'Error', `<div class="alert alert-danger">${string(lang(request, session), 'error_draftgone', 'tool_prelude')}</div>`);
        }
        const {title, body, js} = importPage(site, session.user, lang(request, session), wwwroot,
            request.query.new ? -1 : Number(request.query.import) || 0, draftid);
        // The theme's heading, as in a real site: the page has none of its own.
        return show(request, response, title, `<h1>PRELUDE</h1>${body}`, {js, amd: ['tool_prelude/importer-lazy']});
    });
    app.get('/admin/tool/prelude/session.php', (request, response) => response.json({userid: sessions.known(request)?.user?.id ?? 0}));
    app.post('/lib/ajax/service.php', express.json({limit: '64mb', type: () => true}), async(request, response) => {
        const wrong = await faults.before();
        if (wrong === 'fail') {
            return response.status(500).send('');
        }
        const session = sessions.known(request) ?? {user: null, sesskey: '', lang: 'fr'};
        const answers = wrong === 'cut' ? null : await serve({site, session, lang: session.lang, sesskey: String(request.query.sesskey),
            calls: request.body, killed: faults.killed});
        return answers === null ? request.socket.destroy() : response.json(answers);
    });
    app.use(rest({site, faults, wwwroot}));
    app.use(places({site, show, sessions}));

    app.get('/standalone/faults', (request, response) => response.json(faults.now));
    app.post('/standalone/faults', (request, response) => {
        // A form sends nothing for an empty box.
        apply({offline: false, kill: false, ...request.body});
        response.redirect(request.get('referer') ?? '/');
    });
    app.post('/standalone/cohorts', (request, response) => {
        const [{id: contextid, name: contextname}] = site.cohorts.contexts;
        const {idnumber, name} = request.body;
        response.json(site.cohorts.add({idnumber, name, contextid, contextname, component: '', visible: true}).id);
    });
    app.get('/standalone/imports', (request, response) => response.json([...site.imports.values()].map(({id, state, filename, results}) =>
        ({id, state, filename, results: results.length}))));
    app.get('/standalone/reload', (request, response) => reload ? reload.listen(response) : response.status(404).end());
    return app;
}
