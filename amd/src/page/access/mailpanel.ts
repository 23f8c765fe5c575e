import {ServerError} from '../../run/servererror';
import type {Config} from '../shared/config';
import {consequences} from '../run/consequences';
import {region, tell, write} from '../shared/dom';
import type {Host} from '../shared/host';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** A cron that has not run for so long is not running, seconds. */
const ASLEEP = 3600;

/** The recipe that mails: how many mails, whether they can leave, and the text a person will read. */
export function createMailPanel(box: HTMLElement, store: Store<State>, config: Config, host: Host): void {
    const {words} = host;
    const sample = region<HTMLDetailsElement>(box, 'sample');
    let asked = '';
    const since = Math.max(0, host.now() - config.cronlast);
    const asleep = config.cronlast === 0 || since > ASLEEP;
    write(region(box, 'cron'), config.cronlast === 0 ? words.say('js_cron_never') : words.say('js_cron_last', words.ago(since)));
    warn(true);

    sample.addEventListener('toggle', () => {
        if (sample.open) {
            void host.pending('mail', show(store.get()));
        }
    });
    store.watch(['phase', 'review', 'revision', 'edits', 'access'], (state) => {
        const {access, review, phase} = state;
        box.hidden = access.recipe !== 'mail';
        if (box.hidden || !review || phase !== 'ready') {
            return;
        }
        const {mails, pending} = consequences(state);
        write(region(box, 'mails'), words.many('js_mail_count', mails));
        warn(mails + pending > 0);
        if (sample.open) {
            void host.pending('mail', show(state));
        }
    });
    /** Says what keeps mails from leaving: only where some will have to. */
    function warn(some: boolean): void {
        // Where no mail leaves at all, neither their number nor cron is of any interest.
        const leave = some && !config.noemail;
        region(box, 'mails').hidden = some && config.noemail;
        region(box, 'cron').hidden = !leave;
        region(box, 'cronasleep').hidden = !leave || !asleep;
        region(box, 'noemail').hidden = !some || !config.noemail;
        region(box, 'diverted').hidden = !leave || !config.maildiverted;
    }

    /** The mail to the first person who gets one. */
    async function show({review, access}: State): Promise<void> {
        const person = review?.people.find(({line}) => review.outcome(line) === 'create') ?? review?.people[0];
        if (!person) {
            return;
        }
        const {firstname, lastname, username} = person;
        const about = {firstname, lastname, username, lang: person.fields['lang'] || access.defaults['lang'] || ''};
        const key = JSON.stringify(about);
        if (key === asked) {
            return;
        }
        asked = key;
        try {
            const mail = await host.site.previewMail(about);
            if (asked !== key) {
                return;
            }
            write(region(box, 'mailto'), person.email);
            write(region(box, 'mailfrom'), mail.from);
            write(region(box, 'mailsubject'), mail.subject);
            write(region(box, 'mailtext'), mail.text);
            write(region(box, 'maillang'), words.say('js_mail_lang', mail.lang));
            tell(region(box, 'mailtrouble'), '');
            region(box, 'mail').hidden = false;
        } catch (error) {
            asked = '';
            tell(region(box, 'mailtrouble'), error instanceof Error ? error.message : String(error));
            if (!(error instanceof ServerError)) {
                host.report(error);
            }
        }
    }
}
