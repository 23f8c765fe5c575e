import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {validate} from '../services/validate.mjs';
import {root} from './paths.mjs';
import {setPreferences} from './preferences.mjs';
import {functions} from './site/functions.mjs';
import {Refusal} from './site/refusal.mjs';
import {string} from './strings.mjs';

export const described = () => JSON.parse(readFileSync(join(root, 'dev/services/services.json'), 'utf8'));

/** Whether someone's role lets them in. */
export const mayImport = user => ['preset', 'manager'].includes(user.role);

/**
 * Moodle's lib/ajax/service.php: runs the calls one after the other, stops at the first that is refused.
 *
 * @param {{site: object, session: {user: object|null, sesskey: string}, lang: string, sesskey: string, calls: object[],
 *     killed: (place: number, count: number) => boolean}} request
 * @returns {Promise<object[]|null>} null when the worker died: the connection is to be cut
 */
export async function serve({site, session, lang, sesskey, calls, killed}) {
    const services = {...described(), 'core_user_set_user_preferences': setPreferences};
    const answers = [];
    for (const {methodname, args, index} of calls) {
        try {
            const service = services[methodname];
            if (!service?.ajax) {
                throw new Refusal('servicenotavailable', 'webservice');
            }
            if (!session.user) {
                throw new Refusal('servicerequireslogin', 'webservice');
            }
            if (sesskey !== session.sesskey) {
                throw new Refusal('invalidsesskey', 'error');
            }
            const given = parameters(service, args);
            if (!mayImport(session.user)) {
                throw new Refusal('nopermissions', 'error', string(lang, 'prelude:import', 'tool_prelude'));
            }
            const say = (key, a) => string(lang, key, 'tool_prelude', a);
            const run = service.run ?? functions[methodname.replace('tool_prelude_', '')];
            const data = await run({site, user: session.user, session, say, lang, killed}, given);
            if (data === null) {
                return null;
            }
            answers[index] = {error: false, data: validate(service.gives, data, methodname, false)};
        } catch (error) {
            if (!(error instanceof Refusal)) {
                throw error;
            }
            answers[index] = {error: true, exception: {message: string(lang, error.code, error.component, error.a), errorcode: error.code,
                link: '', moreinfourl: ''}};
            break;
        }
    }
    return answers;
}

/** What a call gives, complete and of the right types. */
export function parameters(service, args) {
    try {
        return validate(service.takes, args ?? {}, 'args', true);
    } catch (error) {
        if (error instanceof TypeError) {
            throw new Refusal('invalidparameter', 'error');
        }
        throw error;
    }
}
