import {preload} from './corestrings.mjs';
import {html} from './html.mjs';
import {string, strings} from './strings.mjs';

/** JSON that may stand inside a script element. */
const inScript = value => JSON.stringify(value).replace(/</g, '\\u003c').replace(/[\u2028\u2029]/g, c => `\\u${c.charCodeAt(0).toString(16)}`);

/** Strings Moodle's index.php preloads for the page. */
const PRELOADED = /^(js|issue|outcome|field)_/;

/**
 * A page with Moodle's frame around it: navigation, main region, scripts.
 *
 * @param {{title: string, body: string, lang: string, session: object, wwwroot: string, amd?: string[], js?: string[], dev?: boolean,
 *     faults?: object}} page amd: modules whose init() is called
 */
export function shell({title, body, lang, session, wwwroot, amd = [], js = [], dev = false, faults = null}) {
    const say = (key, component = 'core') => html(string(lang, key, component));
    const own = Object.fromEntries(Object.entries(strings(lang)).filter(([key]) => PRELOADED.test(key)));
    const cfg = {wwwroot, sesskey: session.sesskey, language: lang, developerdebug: dev};
    const user = session.user;
    return `<!DOCTYPE html>
<html lang="${lang}" dir="ltr">
<head>
<meta charset="utf-8">
<title>${html(title)} | PRELUDE</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/npm/bootstrap/dist/css/bootstrap.min.css">
<link rel="stylesheet" href="/standalone/moodle.css">
<link rel="stylesheet" href="/styles.css">
</head>
<body id="page-admin-tool-prelude-index" class="format-site path-admin pagelayout-admin">
<a class="visually-hidden-focusable" href="#maincontent">${lang === 'fr' ? 'Passer au contenu principal' : 'Skip to main content'}</a>
<nav class="navbar fixed-top" aria-label="${lang === 'fr' ? 'Navigation du site' : 'Site navigation'}">
<a class="navbar-brand" href="/">PRELUDE <small>standalone</small></a>
<a href="/mails">Mails</a> <a href="?lang=${lang === 'fr' ? 'en' : 'fr'}" hreflang="${lang === 'fr' ? 'en' : 'fr'}">${lang === 'fr' ? 'English' : 'Français'}</a>
${faults ? panel(faults) : ''}
<span class="usermenu">${user ? `${html(user.firstname)} ${html(user.lastname)} <a href="/login/logout.php">${say('logout')}</a>` : ''}</span>
</nav>
<div id="page"><div id="page-content"><section id="region-main" aria-label="${html(title)}"><div role="main" id="maincontent">
${body}
</div></section></div></div>
<script src="/standalone/m.js"></script>
<script>
var M = moodle.createM(${inScript(cfg)}, ${inScript({tool_prelude: own, core: preload(lang)})});
var require = {baseUrl: '${wwwroot}/amd', enforceDefine: true, skipDataMain: true, waitSeconds: 0};
</script>
<script src="/npm/bootstrap/dist/js/bootstrap.bundle.min.js"></script>
<script src="/npm/requirejs/require.js"></script>
<script>
document.querySelectorAll('[data-bs-toggle="popover"]').forEach(function(element) { new bootstrap.Popover(element); });
${js.join('\n')}
${amd.map(name => `M.util.js_pending('${name}');
require(['${name}'], function(module) { module.init(); M.util.js_complete('${name}'); });`).join('\n')}
${dev ? "new EventSource('/standalone/reload').onmessage = function() { location.reload(); };" : ''}
</script>
</body>
</html>
`;
}

/** What can be made to go wrong, from any page. */
function panel(now) {
    const number = (name, label, title) => `<label title="${title}">${label} <input type="number" min="0" name="${name}" value="${now[name]}"></label>`;
    const tick = (name, label, title) => `<label title="${title}"><input type="checkbox" name="${name}"${now[name] ? ' checked' : ''}> ${label}</label>`;
    const wrong = Object.values(now).some(Boolean);
    return `<details class="faults"><summary>${wrong ? 'Faults (on)' : 'Faults'}</summary><form method="post" action="/standalone/faults">
${number('slow', 'Slow, ms', 'Every call waits so long')}
${number('every', '500 on every nth call', '0: never')}
${tick('offline', 'Network lost', 'Calls are cut')}
${tick('kill', 'Worker killed', 'The next chunk stops half way')}
${number('accounts', 'Accounts on the site', 'Filled up to so many, for instance 200000')}
<button class="btn btn-sm btn-primary">OK</button>
</form></details>`;
}
