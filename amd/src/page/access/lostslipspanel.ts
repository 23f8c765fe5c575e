import {makePassword} from '../../check/people/makepassword';
import {ServerError} from '../../run/servererror';
import type {SlipPerson} from '../../run/siteserver';
import type {Config} from '../shared/config';
import {action, region, tell, write} from '../shared/dom';
import type {Host} from '../shared/host';
import {createSheet} from './printslips';
import type {Slip} from './slips';
import {slipsCsv} from './slipscsv';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** People one call gives new passwords to. */
const AT_ONCE = 200;

/**
 * After an import: a sheet that was lost is made again, with new passwords for those who never came in. As before an import, the
 * sheet is saved first and the passwords are given then.
 */
export function createLostSheetPanel(box: HTMLElement, store: Store<State>, config: Config, host: Host): void {
    const {words} = host;
    const sheet = createSheet(box, config, host);
    let slips: Slip[] = [];
    let ids = new Map<number, number>();
    let asked = false;
    let saved = false;
    let printed = false;
    let wanted = location.hash === `#${box.id}`;

    const mayFound = (importid: number): boolean => config.resume?.importid === importid && config.resume.sheet;

    write(region(box, 'sheetwhy'), words.say('js_lost_save'));
    action(box, 'lostsheet').addEventListener('click', () => void attempt(load));
    action(box, 'print').addEventListener('click', () => {
        sheet.print(slips, true);
        printed = true;
        draw();
        action(box, 'printed').focus();
    });
    action(box, 'printed').addEventListener('click', () => settle(true));
    action(box, 'notprinted').addEventListener('click', () => settle(saved));
    action(box, 'csv').addEventListener('click', () => {
        host.download(words.say('js_slip_file', (store.get().progress?.filename ?? '').replace(/\.[^.]*$/, '')), 'text/csv',
            slipsCsv(slips, config, words));
        settle(true);
    });
    action(box, 'givepasswords').addEventListener('click', () => void attempt(give));
    store.watch(['phase', 'results'], ({phase, progress}) => {
        const made = progress?.tally.count('create') ?? 0;
        box.hidden = !(phase === 'done' && progress?.importid && made > 0 && progress.state !== 'receiving')
            // Whether an import found here had a sheet, and who may make it again, the server says.
            || (progress.found ? !mayFound(progress.importid) : store.get().access.recipe !== 'nomail');
        const refused = progress?.found ? '' : config.nosheet;
        action(box, 'lostsheet').hidden = refused !== '' || asked;
        tell(region(box, 'nosheet'), refused);
        if (!box.hidden && wanted && refused === '') {
            // The page was opened for this.
            wanted = false;
            box.scrollIntoView({block: 'center'});
            void attempt(load).then(() => action(box, 'print').focus({preventScroll: true}));
        }
    });
    /** Names those who never came in, and makes their passwords. */
    async function load(): Promise<void> {
        const importid = store.get().progress?.importid ?? 0;
        const people: SlipPerson[] = [];
        for (let after = 0; ;) {
            const page = (await host.site.readSlips(importid, after)).people;
            people.push(...page);
            const last = page.at(-1);
            if (!last || page.length < 1000) {
                break;
            }
            after = last.line;
        }
        const open = people.filter(({refused}) => refused === '');
        ids = new Map(open.map(({line, userid}) => [line, userid]));
        slips = open.map(({line, lastname, firstname, username, email}) => (
            {line, lastname, firstname, username, email, cohort: '', password: makePassword(config.site.passwordPolicy, host.random)}));
        saved = printed = false;
        tell(region(box, 'lostabout'), open.length ? words.many('js_lost_open', open.length) : words.say('js_lost_nobody'));
        const why = new Map<string, number>();
        people.filter(({refused}) => refused !== '').forEach(({message}) => why.set(message, (why.get(message) ?? 0) + 1));
        tell(region(box, 'lostwhy'), [...why].map(([message, n]) => words.say('js_lost_why', {n, why: message})).join(' '));
        region(box, 'each').hidden = open.length === 0;
        asked = true;
        action(box, 'lostsheet').hidden = true;
        draw();
    }

    async function give(): Promise<void> {
        const importid = store.get().progress?.importid ?? 0;
        action(box, 'givepasswords').disabled = true;
        const refused: string[] = [];
        for (let at = 0; at < slips.length; at += AT_ONCE) {
            tell(region(box, 'lostsaid'), words.say('js_lost_giving', {done: at, all: slips.length}));
            const part = slips.slice(at, at + AT_ONCE).map(({line, password}) => ({userid: ids.get(line) ?? 0, password}));
            const {people} = await host.site.resetPasswords(importid, part, true);
            const names = new Map(slips.map((slip) => [ids.get(slip.line), slip.username]));
            people.filter((one) => one.refused !== '').forEach(({userid, message}) => refused.push(`${names.get(userid) ?? ''} (${message})`));
        }
        tell(region(box, 'lostsaid'), [
            words.many('js_lost_given', slips.length - refused.length), refused.length ? words.say('js_lost_refused', refused.join(', ')) : '',
        ].join(' ').trim());
        // They are on the sheet and nowhere else.
        slips = [];
        region(box, 'each').hidden = true;
        tell(region(box, 'lostabout'), '');
        draw();
    }

    function settle(on: boolean): void {
        sheet.clear();
        saved = on;
        printed = false;
        draw();
        (on ? action(box, 'givepasswords') : action(box, 'print')).focus();
    }

    async function attempt(what: () => Promise<void>): Promise<void> {
        tell(region(box, 'losttrouble'), '');
        try {
            await host.pending('lostsheet', what());
        } catch (error) {
            draw();
            tell(region(box, 'losttrouble'), error instanceof Error ? error.message : String(error));
            if (!(error instanceof ServerError)) {
                host.report(error);
            }
        }
    }

    function draw(): void {
        region(box, 'asked').hidden = !printed;
        region(box, 'each').dataset['sheet'] = saved ? 'saved' : 'unsaved';
        tell(region(box, 'sheetstate'), printed || !slips.length ? '' : words.say(saved ? 'js_lost_saved' : 'js_sheet_unsaved'));
        const button = action(box, 'givepasswords');
        button.hidden = slips.length === 0;
        button.disabled = !saved;
        write(button, words.many('js_lost_give', slips.length));
    }
}
