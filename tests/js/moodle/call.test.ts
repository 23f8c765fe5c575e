/** @jest-environment jsdom */
import './global';
import config from 'core/config';
import {server} from '../../../amd/src/moodle/moodleserver';
import $ from 'jquery';
import {refreshSession} from '../../../amd/src/moodle/session';
import {statusOf} from '../../../amd/src/moodle/status';

const page = (userid: number, sesskey: string): string =>
    `<script>M.cfg = {"wwwroot":"x","sesskey":"${sesskey}"};</script><div id="tool_prelude" data-config='{"userid":${userid}}'></div>`;
const json = (value: unknown, status = 200): Response => ({
    ok: status < 400, status, statusText: status < 400 ? 'OK' : 'Internal Server Error', text: () => Promise.resolve(typeof value === 'string' ? value : JSON.stringify(value)),
}) as Response;
const refusal = (errorcode: string): Response => json([{error: true, exception: {errorcode, message: `the message of ${errorcode}`}}]);
const fetched: string[] = [];

const answerWith = (...answers: (Response | Error)[]): void => {
    fetched.splice(0);
    globalThis.fetch = ((url: string) => {
        fetched.push(url);
        const next = answers.shift() ?? new Error('asked once too often');
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    }) as typeof fetch;
};

beforeEach(async() => {
    document.body.innerHTML = page(5, 'old').replace(/<script>.*<\/script>/, '');
    // Logged in, whatever became of the session in the test before.
    answerWith(json({userid: 5}), json(page(5, 'old')));
    await refreshSession();
});

const cancel = () => server.cancelImport(1);

describe('a web service call', () => {
    test('gives the answer', async() => {
        answerWith(json([{error: false, data: {importid: 1, state: 'cancelled'}}]));
        await expect(cancel()).resolves.toEqual({importid: 1, state: 'cancelled'});
        expect(fetched[0]).toContain('nosessionupdate=true');
    });

    test.each([
        ['an exception of ours', refusal('error_wrongstate'), 'refused', 'error_wrongstate'],
        ['a database that is busy', refusal('dmlwriteexception'), 'lost', 'dmlwriteexception'],
        ['a 500', json('oops', 500), 'lost', 'lost'],
        ['a request that is too large', {...json('', 413), statusText: 'Payload Too Large'}, 'refused', 'toolarge'],
        ['HTML instead of JSON', json('<html>proxy</html>'), 'lost', 'lost'],
        ['no network', new TypeError('Failed to fetch'), 'lost', 'lost'],
    ])('understands %s', async(_name, answer, trouble, code) => {
        answerWith(answer);
        await expect(cancel()).rejects.toMatchObject({name: 'ServerError', trouble, code});
    });

    test('says of a request that is too large which limit it was', async() => {
        const words = jest.spyOn(M.util, 'get_string').mockImplementation((key) => `${key} {$a}`);
        answerWith({...json('', 413), statusText: 'Payload Too Large'});
        await expect(cancel()).rejects.toMatchObject({trouble: 'refused', message: 'js_httptoolarge 413'});
        words.mockRestore();
    });

    test('takes over the session key of a new login of the same person, and goes on', async() => {
        answerWith(refusal('invalidsesskey'), json({userid: 5}), json(page(5, 'new')), json([{error: false, data: {state: 'cancelled'}}]));
        await expect(cancel()).resolves.toEqual({state: 'cancelled'});
        expect(fetched[1]).toMatch(/session\.php$/);
        expect(fetched[3]).toContain('sesskey=new');
    });

    test('does not go on as somebody else', async() => {
        answerWith(refusal('invalidsesskey'), json({userid: 6}));
        await expect(cancel()).rejects.toMatchObject({trouble: 'login'});
        expect(config.sesskey).toBe('old');
    });

    test('says the session is over while nobody is logged in', async() => {
        answerWith(refusal('servicerequireslogin'), json({userid: 0}));
        await expect(cancel()).rejects.toMatchObject({trouble: 'login'});
        expect(fetched).toHaveLength(2);
    });

    test('asks nothing that brings a cookie until somebody is logged in again', async() => {
        answerWith(refusal('servicerequireslogin'), json({userid: 0}), json({userid: 0}), json({userid: 5}), json(page(5, 'new')),
            json([{error: false, data: {state: 'cancelled'}}]));
        await expect(cancel()).rejects.toMatchObject({trouble: 'login'});
        await expect(cancel()).rejects.toMatchObject({trouble: 'login'});
        expect(fetched.slice(1).every((url) => url.endsWith('session.php'))).toBe(true);
        await expect(cancel()).resolves.toEqual({state: 'cancelled'});
        expect(fetched).toHaveLength(6);
    });
});

test('what core/ajax got no answer to is known by its status, though it tells of it in words', () => {
    const asked = [{methodname: 'x', args: {}}];
    expect(statusOf(asked)).toBe(0);
    ($ as unknown as (target: Document) => {trigger(event: string, more: unknown[]): void})(document)
        .trigger('ajaxError', [{status: 413}, {context: asked}]);
    expect(statusOf(asked)).toBe(413);
    expect(statusOf([])).toBe(0);
});
