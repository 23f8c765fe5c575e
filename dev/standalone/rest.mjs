import {randomBytes} from 'node:crypto';
import {Router} from 'express';
import {validate} from '../services/validate.mjs';
import {described, mayImport, parameters} from './service.mjs';
import {functions} from './site/functions.mjs';
import {Refusal} from './site/refusal.mjs';
import {string} from './strings.mjs';

/**
 * Moodle's webservice/rest/server.php: one call by token.
 *
 * @param {{site: object, faults: import('./faults.mjs').Faults, wwwroot: string}} world
 */
export function rest({site, faults, wwwroot}) {
    const router = Router();
    router.all('/webservice/rest/server.php', async(request, response) => {
        const wrong = await faults.before();
        if (wrong) {
            return wrong === 'fail' ? response.status(500).send('') : request.socket.destroy();
        }
        const {wstoken, wsfunction = '', moodlewsrestformat: _format, moodlewssettinglang, ...args} = {...request.query, ...request.body};
        const lang = moodlewssettinglang === 'fr' ? 'fr' : 'en';
        try {
            const data = await call(site, {wstoken, wsfunction, lang, wwwroot, args, method: request.method, killed: faults.killed});
            return data === null ? request.socket.destroy() : response.json(data);
        } catch (error) {
            if (!(error instanceof Refusal)) {
                throw error;
            }
            return response.json({exception: 'moodle_exception', errorcode: error.code, message: string(lang, error.code, error.component, error.a)});
        }
    });
    // What an administrator does: a token for somebody, the settings.
    router.post('/standalone/token', (request, response) => {
        const token = randomBytes(16).toString('hex');
        site.tokens.set(token, {user: site.accounts.byUsername(request.body.username), name: request.body.name ?? ''});
        site.settings.programs = true;
        response.json(token);
    });
    router.post('/standalone/settings', (request, response) => {
        Object.assign(site.settings, Object.fromEntries(Object.entries(request.body).map(([name, value]) => [name, Number(value)])));
        response.json(site.settings);
    });
    return router;
}

async function call(site, {wstoken, wsfunction, lang, wwwroot, args, method, killed}) {
    const known = site.tokens.get(wstoken);
    if (!known) {
        throw new Refusal('invalidtoken', 'webservice');
    }
    const service = described()[wsfunction];
    if (!service) {
        throw new Refusal('accessexception', 'webservice');
    }
    if (method !== 'POST') {
        throw new Refusal('error_postonly');
    }
    if (!site.settings.programs) {
        throw new Refusal('error_programsoff');
    }
    const given = parameters(service, args);
    const {user, name} = known;
    if (!mayImport(user)) {
        throw new Refusal('nopermissions', 'error', string(lang, 'prelude:import', 'tool_prelude'));
    }
    const say = (key, a) => string(lang, key, 'tool_prelude', a);
    // Handles are the same within one call only.
    const session = {user, secret: Math.random().toString(), lang};
    const around = {site, user, session, say, lang, wwwroot, killed, program: {token: wstoken, name}};
    const data = await functions[wsfunction.replace('tool_prelude_', '')](around, given);
    return data === null ? null : validate(service.gives, data, wsfunction, false);
}
