import type {Words} from '../../../amd/src/page/shared/words';
import {EXIT, Stop} from '../exits';
import type {ImportOptions} from '../options';
import type {Patience} from '../patience';
import {restCalls, type Call} from './rest';
import type {Shell} from '../shell';
import {API, OLDEST_API, siteApi, type SiteAnswer, type SiteApi} from './siteapi';
import {readToken} from './token';
import {VERSION} from '../version';

export interface Connection {
    readonly call: Call;
    readonly api: SiteApi;
    readonly site: SiteAnswer;
}

/** Finds out whether the site is one this command understands, and what it is like. */
export async function connect(options: ImportOptions, lang: string, shell: Shell, patience: Patience, words: Words): Promise<Connection> {
    if (shell.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
        // Node would then take any certificate for the site's.
        throw new Stop(EXIT.failed, words.say('cli_anycertificate'));
    }
    const call = restCalls(options.site, await readToken(options.tokenFile, shell.env, words), lang, shell, patience.signal);
    const api = siteApi(call);
    const site = await patience.ask(() => api.readSite());
    if (site.api < OLDEST_API) {
        throw new Stop(EXIT.failed, words.say('cli_oldsite', {site: site.release, command: VERSION}));
    }
    if (API < site.oldest) {
        throw new Stop(EXIT.failed, words.say('cli_oldcommand', {site: site.release, command: VERSION}));
    }
    return {call, api, site};
}
