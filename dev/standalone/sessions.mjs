import {randomBytes} from 'node:crypto';

const NAME = 'MoodleSession';

/**
 * Who is at the other end. A first visitor is the gestionnaire without asking, so that the page is there at once; after a log
 * out the log-in form is needed, as in Moodle.
 */
export class Sessions {
    /** @type {Map<string, {id: string, user: object|null, sesskey: string, secret: string, lang: string}>} */
    #open = new Map();

    constructor(first) {
        this.first = first;
    }

    /** The session of a page; begins one when there is none. */
    of(request, response) {
        return this.known(request) ?? this.begin(response, this.first);
    }

    /** The session of a call, which never begins one. */
    known(request) {
        const id = new RegExp(`(?:^|; )${NAME}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1];
        return this.#open.get(id) ?? null;
    }

    begin(response, user, lang = 'fr') {
        const session = {id: randomBytes(12).toString('hex'), user, sesskey: randomBytes(5).toString('hex'),
            secret: randomBytes(16).toString('hex'), lang};
        this.#open.set(session.id, session);
        response.setHeader('Set-Cookie', `${NAME}=${session.id}; Path=/; HttpOnly; SameSite=Lax`);
        return session;
    }
}
