/** @jest-environment jsdom */
import {createM, type MoodleGlobal} from '../../../dev/standalone/core/m';

type Answer = {status?: number; statusText?: string; body?: string; down?: boolean};

const asked: {url: string; body: string}[] = [];

/** core/ajax with a server that gives this answer. */
const withAnswer = async({status = 200, statusText = 'OK', body = '', down = false}: Answer):
    Promise<typeof import('../../../dev/standalone/core/ajax').default> => {
    jest.resetModules();
    asked.length = 0;
    Object.assign(globalThis, {
        M: createM({wwwroot: 'http://site', sesskey: 'abc'}, {}),
        fetch: (url: string, options: {body: string}) => {
            asked.push({url, body: options.body});
            return down ? Promise.reject(new TypeError('Failed to fetch'))
                : Promise.resolve({ok: status < 400, status, statusText, text: () => Promise.resolve(body)});
        },
    });
    return (await import('../../../dev/standalone/core/ajax')).default;
};
const one = {methodname: 'tool_prelude_search_cohorts', args: {query: 'x'}};
const quiet = [true, true, true] as const;

test('sends what Moodle’s own sends', async() => {
    const ajax = await withAnswer({body: '[{"error":false,"data":7}]'});
    await expect(ajax.call([one], ...quiet)[0]).resolves.toBe(7);
    expect(asked).toEqual([{
        url: 'http://site/lib/ajax/service.php?sesskey=abc&info=tool_prelude_search_cohorts&nosessionupdate=true',
        body: '[{"index":0,"methodname":"tool_prelude_search_cohorts","args":{"query":"x"}}]',
    }]);
});

test('takes the session key of the moment', async() => {
    const ajax = await withAnswer({body: '[{"error":false,"data":7}]'});
    (globalThis as unknown as {M: MoodleGlobal}).M.cfg.sesskey = 'new';
    await ajax.call([one], ...quiet)[0];
    expect(asked[0]?.url).toContain('sesskey=new');
});

test('an exception is what the promise rejects with', async() => {
    const ajax = await withAnswer({body: '[{"error":true,"exception":{"errorcode":"error_wrongstate","message":"No"}}]'});
    await expect(ajax.call([one], ...quiet)[0]).rejects.toEqual({errorcode: 'error_wrongstate', message: 'No'});
});

test('a request refused as a whole too', async() => {
    const ajax = await withAnswer({body: '{"error":"No","errorcode":"invalidsesskey"}'});
    await expect(ajax.call([one], ...quiet)[0]).rejects.toEqual({error: 'No', errorcode: 'invalidsesskey'});
});

test('one failure rejects the others of the same request', async() => {
    const ajax = await withAnswer({body: '[{"error":true,"exception":{"errorcode":"boom"}}]'});
    const [first, second] = ajax.call([one, one], ...quiet);
    await expect(first).rejects.toEqual({errorcode: 'boom'});
    await expect(second).rejects.toEqual({errorcode: 'boom'});
});

test('a 500 is its status text', async() => {
    const ajax = await withAnswer({status: 500, statusText: 'Internal Server Error'});
    await expect(ajax.call([one], ...quiet)[0]).rejects.toBe('Internal Server Error');
});

test('no network is an empty text', async() => {
    const ajax = await withAnswer({down: true});
    await expect(ajax.call([one], ...quiet)[0]).rejects.toBe('');
});

test('HTML is a SyntaxError', async() => {
    const ajax = await withAnswer({body: '<html>'});
    await expect(ajax.call([one], ...quiet)[0]).rejects.toMatchObject({name: 'SyntaxError'});
});

test('a session that is over stays on the page when asked to', async() => {
    const ajax = await withAnswer({body: '[{"error":true,"exception":{"errorcode":"servicerequireslogin"}}]'});
    await expect(ajax.call([one], ...quiet)[0]).rejects.toEqual({errorcode: 'servicerequireslogin'});
});
