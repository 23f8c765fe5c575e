import {AUTHS, FIELD_NAMES, FIELDS, NUMBERED, UPDATABLE} from './site/native.mjs';
import {recipesOf} from './site/recipes.mjs';
import {shown} from './site/cohortfunctions.mjs';
import {waiting} from './site/drafts.mjs';
import {helpIcons} from './help.mjs';
import {string, strings} from './strings.mjs';
import {renderer} from './templates.mjs';

/** What the local rules are told of this site; Moodle's defaults. Real sites say it themselves (classes/output/page.php). */
const SITE = {
    extendedUsernames: false,
    allowedEmailDomains: [],
    deniedEmailDomains: [],
    passwordPolicy: {enabled: true, length: 8, digits: 1, lower: 1, upper: 1, special: 1, consecutive: 0},
    refuseWeakPasswords: false,
    auths: AUTHS,
    numbered: NUMBERED,
    fields: ['username', 'email', 'firstname', 'lastname', 'auth', 'password', ...FIELDS.filter(name => name !== 'cohort1')],
};

/** The root's data-config, as classes/output/page.php writes it; `asked`: the import the address names, 0 for none, -1 for
 *  a new one whatever runs. */
export function config(site, user, lang, wwwroot, asked = 0, draftid = 0) {
    const draft = draftid ? waiting(site, user, draftid) : null;
    const mine = job => [job.owner, job.actor].includes(user.id);
    const open = [...site.imports.values()].filter(job => job.sealed).findLast(job => asked
        ? job.id === asked && (mine(job) || user.role === 'manager')
        : mine(job) && ['queued', 'running'].includes(job.state));
    return {
        site: SITE,
        limits: {bytes: 20971520, lines: 200000, people: 100000, checkpeople: site.settings.checkpeople,
            chunkpeople: site.settings.chunksize, parallel: site.settings.parallel, postbytes: 1048576},
        defaults: {namecase: 'replace'},
        encodings: ['utf-8', 'windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'cp437', 'windows-1250', 'iso-8859-2', 'windows-1254',
            'windows-1251', 'koi8-r', 'windows-1253', 'utf-16le', 'utf-16be'],
        brake: 20, many: 500, mailwait: 0,
        recipes: recipesOf(site, user),
        defaultrecipe: site.defaultrecipe,
        can: {createcohort: true, viewall: user.role === 'manager', configure: user.role === 'manager',
            update: user.role === 'manager'},
        nosheet: '',
        updatable: UPDATABLE,
        fieldnames: Object.fromEntries(Object.entries(FIELD_NAMES).map(([field, names]) => [field, names[lang === 'fr' ? 1 : 0]])),
        userid: user.id,
        locale: lang,
        urls: {cohort: `${wwwroot}/admin/tool/prelude/members.php?cohort=`, cohorts: `${wwwroot}/cohort/index.php`, user: `${wwwroot}/user/profile.php?id=`,
            users: user.role === 'manager' ? `${wwwroot}/admin/user.php` : '', login: `${wwwroot}/login/index.php`, native: `${wwwroot}/admin/tool/uploaduser/index.php`,
            result: '', page: `${wwwroot}/admin/tool/prelude/index.php`, site: wwwroot},
        sitename: 'PRELUDE',
        externalauths: [],
        maildiverted: false,
        noemail: false,
        cronlast: site.cronlast,
        start: draft && {filename: draft.filename, options: draft.options, columns: draft.columns,
            cohorts: site.cohorts.all().filter(({id}) => id === draft.options.cohortid).map(shown)},
        draft: draft && aboutDraft(draft, lang),
        resume: open ? {importid: open.id, filename: open.filename, mine: mine(open),
            paused: open.state === 'paused', sheet: false} : null,
    };
}

/** What the page is told of a list that waits. */
const aboutDraft = ({id, filename, doubts}, lang) => ({draftid: id, filename,
    about: string(lang, 'draft_doubts', 'tool_prelude', doubts.map(code => string(lang, `draft_doubt_${code}`, 'tool_prelude')).join(', '))});

/** The import page: the real template with what index.php gives it. */
export function importPage(site, user, lang, wwwroot, asked, draftid) {
    const {render, js} = renderer(lang, {wwwroot});
    const words = strings(lang);
    const recent = [...site.imports.values()].filter(job => job.owner === user.id && job.sealed).reverse().slice(0, 5)
        .map(job => ({
            filename: job.filename,
            date: new Intl.DateTimeFormat(lang, {dateStyle: 'medium', timeStyle: 'short'}).format(job.created),
            people: new Intl.NumberFormat(lang).format(job.sealed.people),
            state: words[`state_${job.state}`],
            tone: job.state === 'paused' ? 'warn' : 'none',
            url: `${wwwroot}/admin/tool/prelude/index.php?import=${job.id}`,
        }));
    const told = JSON.stringify(config(site, user, lang, wwwroot, asked, draftid));
    const body = render('tool_prelude/page', {config: told, hasdrafts: false, haspaused: false, hasrecent: recent.length > 0,
        recent, help: helpIcons(lang), guideurl: `${wwwroot}/admin/tool/prelude/guide.php`,
        firsthint: recent.length === 0 && !user.preferences.tool_prelude_hintdismissed});
    return {title: words.pluginname, body, js};
}
