import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {validate} from '../../../dev/services/validate.mjs';
import {root} from '../../../dev/standalone/paths.mjs';

export const services = JSON.parse(readFileSync(join(root, 'dev/services/services.json'), 'utf8'));
export const fixture = JSON.parse(readFileSync(join(root, 'dev/site/fixture.json'), 'utf8'));

/** A web service call that was refused, with Moodle's error code. */
export class Refused extends Error {
    constructor({errorcode, message}) {
        super(`${errorcode}: ${message}`);
        this.code = errorcode;
        this.words = message;
    }
}

/** One browser, as far as HTTP goes: keeps its cookie, logs in by the form, calls the web services as core/ajax does. */
export class Client {
    #cookies = new Map();
    sesskey = '';

    constructor(base) {
        this.base = base;
    }

    async fetch(path, options = {}) {
        const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(new URL(path, this.base), {redirect: 'manual', ...options, headers: {cookie, ...options.headers}});
        for (const line of response.headers.getSetCookie()) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
            this.#cookies.set(name, value);
        }
        return response;
    }

    /** Follows redirects, as a browser would. */
    async get(path) {
        let response = await this.fetch(path);
        for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 10; hops++) {
            path = new URL(response.headers.get('location'), new URL(path, this.base)).href;
            response = await this.fetch(path);
        }
        return {url: path, status: response.status, text: await response.text()};
    }

    /**
     * @returns {Promise<string>} where the log-in led
     * @throws {Error} when the form was not passed
     */
    async logIn(username, password) {
        const {text} = await this.get('/login/index.php?lang=en');
        const logintoken = /name="logintoken" value="([^"]*)"/.exec(text)?.[1] ?? '';
        const posted = await this.fetch('/login/index.php', {method: 'POST', body: new URLSearchParams({username, password, logintoken})});
        const location = posted.headers.get('location');
        if (posted.status < 300 || posted.status > 399 || !location) {
            throw new Error(`no log-in for ${username}: ${posted.status}`);
        }
        const page = await this.get(location);
        // Moodle sends whoever it does not let in back to the form.
        if (new URL(page.url, this.base).pathname === '/login/index.php') {
            throw new Error(`no log-in for ${username}`);
        }
        // A language asked for before is forgotten with the log-in.
        await this.get('/admin/tool/prelude/index.php?lang=en');
        this.sesskey = /"sesskey":"(\w+)"/.exec(page.text)?.[1] ?? '';
        return page.url;
    }

    /**
     * One call; the answer must be of the shape services.json has.
     *
     * @param {string} name without `tool_prelude_`
     * @throws {Refused}
     */
    async call(name, args, options) {
        const methodname = `tool_prelude_${name}`;
        const data = await this.callCore(methodname, args, options);
        validate(services[methodname].gives, data, methodname, false);
        return data;
    }

    /**
     * One call of any function, its answer as it is.
     *
     * @param {string} methodname
     * @throws {Refused}
     */
    async callCore(methodname, args, {sesskey = this.sesskey} = {}) {
        const response = await this.fetch(`/lib/ajax/service.php?sesskey=${sesskey}&info=${methodname}&nosessionupdate=true`, {
            method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify([{index: 0, methodname, args}]),
        });
        const text = await response.text();
        let answers;
        try {
            answers = JSON.parse(text);
        } catch {
            throw new Error(`${methodname} answered ${response.status} ${text.slice(0, 2000)}`);
        }
        const answer = Array.isArray(answers) ? answers[0] : {error: true, exception: answers};
        if (answer.error) {
            throw new Refused(answer.exception);
        }
        return answer.data;
    }

    /**
     * The code a call is refused with.
     *
     * @returns {Promise<string>} 'not refused' when it was not
     */
    async refusal(name, args, options) {
        try {
            await this.call(name, args, options);
        } catch (error) {
            if (error instanceof Refused) {
                return error.code;
            }
            throw error;
        }
        return 'not refused';
    }
}
