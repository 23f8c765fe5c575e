import type {Candidate} from '../../check/people/answer';
import type {Review} from '../../check/createreview';
import type {Person} from '../../map/person';
import {action, part, region, stamp, tell, write} from '../shared/dom';
import {keyed} from '../shared/keyed';
import type {Lines} from './lines';
import {whenFree} from '../shared/press';
import type {State} from '../state';
import type {Store} from '../shared/store';
import type {Words} from '../shared/words';

/** One of the answers to the question of a line, as it is shown. */
interface Answer {
    readonly line: number;
    readonly value: string;
    readonly name: string;
    readonly about: string;
    readonly note: string;
    readonly usable: boolean;
    readonly chosen: boolean;
}

/** People shown before one asks for all. */
const FEW = 5;
const OUT = 'out';

/**
 * Asks which account is a person's, where username and e-mail lead to several: one of them, or the line is left out. Who was
 * asked about stays there, so that one can change one's mind.
 */
export function createWhichAccount(panel: HTMLElement, store: Store<State>, lines: Lines, words: Words): void {
    const box = region(panel, 'which');
    const list = region(box, 'whichlist');
    const all = action(box, 'whichall');
    let of: Review | null = null;
    let candidates = new Map<number, readonly Candidate[]>();
    let opened = false;

    all.addEventListener('click', () => {
        opened = !opened;
        draw(store.get());
    });
    for (const way of ['byusername', 'byemail'] as const) {
        action(box, way).addEventListener('click', () => {
            const cells = [...candidates].flatMap(([line, accounts]) => {
                const found = accounts.filter((one) => one[way] && one.usable);
                return found.length === 1 ? [{line, field: 'account', value: String(found[0]?.userid)}] : [];
            });
            lines.choose(cells);
        });
    }
    store.watch(['phase', 'review', 'revision', 'edits'], (state) => whenFree(box, () => draw(state)));

    function draw(state: State): void {
        const {review, phase} = state;
        if (!review || phase !== 'ready') {
            box.hidden = true;
            return;
        }
        candidates = known(review);
        const asked = [...candidates].flatMap(([line]) => review.people[review.indexOf(line)] ?? []);
        box.hidden = asked.length === 0;
        if (box.hidden) {
            return;
        }
        const open = asked.filter((person) => review.outcome(person.line) === 'blocked').length;
        write(region(box, 'whichtitle'), open ? words.many('js_which_open', open) : words.many('js_which_done', asked.length));
        box.classList.toggle('tool_prelude-which-settled', open === 0);
        const shown = opened ? asked : asked.slice(0, FEW);
        all.hidden = asked.length <= FEW;
        all.setAttribute('aria-expanded', String(opened));
        write(all, opened ? words.say('js_groups_fewer') : words.many('js_which_more', asked.length - FEW));
        action(box, 'byusername').hidden = action(box, 'byemail').hidden = asked.length < 2;
        keyed(list, shown, ({line}) => String(line), () => stamp(panel, 'which'), (element, person) => (
            fill(element, person, review.outcome(person.line) === 'leftout' ? OUT : String(person.account ?? ''))));
    }

    /** Who is asked about: what the server said; while it is being asked again, what it said before. */
    function known(review: Review): Map<number, readonly Candidate[]> {
        const now = new Map(review.rivalries().map((person) => [person.line, review.answer(person.line)?.candidates ?? []]));
        if (review === of) {
            for (const [line, before] of candidates) {
                if (!now.has(line) && review.people[review.indexOf(line)]?.account !== undefined && review.outcome(line) === 'pending') {
                    now.set(line, before);
                }
            }
        }
        of = review;
        return new Map([...now].sort(([a], [b]) => a - b));
    }

    function fill(element: HTMLElement, {line, username, email, firstname, lastname}: Person, chosen: string): void {
        write(part(element, 'who'), words.say('js_which_who', {line, name: `${firstname} ${lastname}`.trim(), username, email}));
        const answers = (candidates.get(line) ?? []).map((account) => ({
            value: String(account.userid), name: account.name || account.username, about: what(account), note: account.message, usable: account.usable,
        }));
        const out = {value: OUT, name: words.say('js_which_out'), about: '', note: '', usable: true};
        keyed(part(element, 'accounts'), [...answers, out].map((one): Answer => ({...one, line, chosen: one.value === chosen})),
            ({value}) => value, answer, fillAnswer);
    }

    function answer(current: () => Answer): HTMLElement {
        const element = stamp(panel, 'whichaccount');
        part<HTMLInputElement>(element, 'pick').addEventListener('change', () => {
            const {line, value} = current();
            if (value === OUT) {
                lines.include([line], false);
            } else {
                lines.choose([{line, field: 'account', value}]);
            }
        });
        return element;
    }

    function fillAnswer(element: HTMLElement, {line, value, name, about, note, usable, chosen}: Answer): void {
        const input = part<HTMLInputElement>(element, 'pick');
        input.name = nameOf(line);
        input.value = value;
        input.disabled = !usable;
        input.checked = chosen;
        write(part(element, 'name'), name);
        tell(part(element, 'what'), about);
        tell(part(element, 'note'), note);
    }

    function what({username, email, byusername, byemail}: Candidate): string {
        return [
            words.say(byusername ? 'js_which_username_same' : 'js_which_username', username),
            email === '' ? '' : words.say(byemail ? 'js_which_email_same' : 'js_which_email', email),
        ].filter((text) => text !== '').join(' · ');
    }
}

const nameOf = (line: number): string => `tool_prelude-which-${line}`;
