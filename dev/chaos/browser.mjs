// A browser, as far as HTTP goes: logs in, makes the page's calls, finds out what went wrong as the page does, and logs in again
// when the session is over (as a person would in another tab).
import {understand} from '../../amd/src/run/understand.ts';

/**
 * @param {string} url
 * @param {string} username
 * @param {string} password
 * @returns {import('../../amd/src/run/server.ts').Server}
 */
export function browser(url, username, password) {
    const cookies = new Map();
    let sesskey = '';

    async function visit(path, options = {}) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(new URL(path, url), {redirect: 'manual', ...options, headers: {cookie, ...options.headers}});
        for (const line of response.headers.getSetCookie()) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
            cookies.set(name, value);
        }
        return response;
    }

    async function logIn() {
        cookies.clear();
        const form = await (await visit('/login/index.php')).text();
        const logintoken = /name="logintoken" value="([^"]*)"/.exec(form)?.[1] ?? '';
        await visit('/login/index.php', {method: 'POST', body: new URLSearchParams({username, password, logintoken})});
        const page = await (await visit('/admin/tool/prelude/index.php')).text();
        sesskey = /"sesskey":"(\w+)"/.exec(page)?.[1] ?? '';
    }

    async function post(name, calls) {
        const methodname = `tool_prelude_${name}`;
        const response = await visit(`/lib/ajax/service.php?sesskey=${sesskey}&info=${methodname}&nosessionupdate=true`, {
            method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(calls.map((args, index) => ({index, methodname, args}))),
        });
        if (!response.ok) {
            throw new Error(`${response.status}`);
        }
        const answers = JSON.parse(await response.text());
        const failed = Array.isArray(answers) ? answers.find(answer => answer.error) : {exception: answers};
        if (failed) {
            throw failed.exception ?? failed;
        }
        return answers.map(answer => answer.data);
    }

    const call = async(name, args) => (await callAll(name, [args]))[0];

    async function callAll(name, calls) {
        try {
            return await post(name, calls);
        } catch (error) {
            const trouble = understand(error);
            if (trouble.trouble === 'login') {
                // What fails here fails the next call too, and is waited for there.
                await logIn().catch(() => {});
            }
            throw trouble;
        }
    }

    return {
        searchCohorts: (query, limit) => call('search_cohorts', {query, limit}),
        checkPeople: (people, options) => call('check_people', {people, options}),
        startImport: (filename, options) => call('start_import', {filename, options}),
        addChunks: (importid, chunks) => callAll('add_chunk', chunks.map(({seq, people}) => ({importid, seq, people}))),
        sealImport: (importid, chunks, people) => call('seal_import', {importid, chunks, people}),
        runChunks: (importid, seqs) => callAll('run_chunk', seqs.map(seq => ({importid, seq}))),
        readImport: (importid, after, limit) => call('read_import', {importid, after, limit}),
        pauseImport: importid => call('pause_import', {importid}),
        resumeImport: importid => call('resume_import', {importid}),
        backgroundImport: importid => call('background_import', {importid}),
        cancelImport: importid => call('cancel_import', {importid}),
    };
}
