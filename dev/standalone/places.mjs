import {Router} from 'express';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {modelFile} from './modelfile.mjs';
import {root} from './paths.mjs';
import {html} from './html.mjs';
import {cron} from './site/welcome.mjs';
import {string} from './strings.mjs';

/**
 * The rest of the site, as far as the page links to it or a story looks at it: mails, cohorts, people, log in.
 *
 * @param {{site: object, show: Function, sessions: import('./sessions.mjs').Sessions}} world
 */
export function places({site, show, sessions}) {
    const router = Router();
    const list = (items, empty) => items.length ? `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>` : `<p>${empty}</p>`;
    const person = one => `<a href="/user/profile.php?id=${one.id}">${html(one.firstname)} ${html(one.lastname)}</a> (${html(one.username)})`;

    router.get('/mails', (request, response) => show(request, response, 'Mails', `<h2>Mails</h2>
<form method="post" action="/mails/cron"><button class="btn btn-primary">Run cron</button></form>
${list(site.mails.map(mail => `<b>${html(mail.to)}</b> ${mail.sent ? 'sent' : 'waiting'}<pre>${mail.sent ? html(mail.text) : ''}</pre>`), 'No mail.')}`));
    router.get('/mails.json', (request, response) => response.json(site.mails));
    router.post('/mails/cron', (request, response) => {
        cron(site, Math.floor(Date.now() / 1000));
        response.redirect('/mails');
    });
    router.get('/cohort/index.php', (request, response) => show(request, response, 'Cohorts', `<h2>Cohorts</h2>
${list(site.cohorts.all().map(one => `<a href="/admin/tool/prelude/members.php?cohort=${one.id}">${html(one.name)}</a> ${one.members.size}`), '')}`));
    router.get('/admin/tool/prelude/members.php', (request, response) => {
        const cohort = site.cohorts.get(Number(request.query.cohort));
        const members = [...cohort?.members ?? []].map(id => site.accounts.get(id));
        show(request, response, 'Cohort', `<h2>${html(cohort?.name ?? '?')}</h2>${list(members.map(person), 'Nobody.')}`);
    });
    router.get('/admin/user.php', (request, response) => show(request, response, 'Users', `<h2>Users</h2>
<p>${site.accounts.size} accounts, the last 200:</p>${list(site.accounts.all().slice(-200).reverse().map(person), '')}`));
    router.get('/user/profile.php', (request, response) => {
        const one = site.accounts.get(Number(request.query.id));
        show(request, response, 'User', one ? `<h2>${html(one.firstname)} ${html(one.lastname)}</h2><dl>
${['username', 'email', 'auth', 'suspended', 'confirmed'].map(key => `<dt>${key}</dt><dd>${html(one[key])}</dd>`).join('')}
<dt>preferences</dt><dd>${html(Object.entries(one.preferences).map(pair => pair.join('=')).join(', '))}</dd></dl>` : '<p>Nobody.</p>');
    });
    router.get('/admin/tool/uploaduser/index.php', (request, response) => show(request, response, 'Upload users',
        '<h2>Upload users</h2><p>Moodle’s own page; only a real Moodle has it.</p>'));

    router.get('/admin/tool/prelude/guide.php', (request, response) => show(request, response, 'Guide',
        `<pre style="white-space: pre-wrap">${html(readFileSync(join(root, 'docs',
            sessions.of(request, response).lang === 'fr' ? 'gestionnaire.md' : 'gestionnaire.en.md'), 'utf8'))}</pre>`));
    router.get('/admin/tool/prelude/model.php', async(request, response) => {
        const {name, type, bytes} = await modelFile(request.query.format, sessions.of(request, response).lang, site);
        response.attachment(name).type(type).send(bytes);
    });

    router.get('/login/logout.php', (request, response) => {
        sessions.of(request, response).user = null;
        response.redirect('/login/index.php');
    });
    router.get('/login/index.php', (request, response) => form(request, response, ''));
    router.post('/login/index.php', (request, response) => {
        const {username = '', password = ''} = request.body ?? {};
        const account = site.accounts.byUsername(String(username).trim().toLowerCase());
        if (!account || account.suspended || account.password !== password || account.password === 'to be generated') {
            return form(request, response, '<div class="alert alert-danger" role="alert" id="loginerrormessage">Invalid login, please try again</div>');
        }
        sessions.begin(response, account, sessions.of(request, response).lang);
        return response.redirect(account.preferences.auth_forcepasswordchange ? '/login/change_password.php' : '/');
    });
    router.get('/login/change_password.php', (request, response) => show(request, response, 'Change password',
        '<h2>Change password</h2><p>You must change your password to proceed.</p>'));

    function form(request, response, error) {
        const {lang} = sessions.of(request, response);
        show(request, response, string(lang, 'login', 'core'), `${error}<form method="post" action="/login/index.php" id="login">
<input type="hidden" name="logintoken" value="standalone">
<p><label for="username">${string(lang, 'username', 'core')}</label> <input class="form-control" id="username" name="username" autocomplete="username"></p>
<p><label for="password">${string(lang, 'password', 'core')}</label>
<input class="form-control" id="password" name="password" type="password" autocomplete="current-password"></p>
<button class="btn btn-primary" type="submit" id="loginbtn">${string(lang, 'login', 'core')}</button></form>`);
    }
    return router;
}
