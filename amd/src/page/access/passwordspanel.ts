import {makePassword} from '../../check/people/makepassword';
import type {Access} from './access';
import type {Config} from '../shared/config';
import {action, enter, region, tell} from '../shared/dom';
import type {Host} from '../shared/host';
import {passwordNote, passwordProblem} from './password';
import {radios} from '../shared/radios';
import {createSheetPanel} from './slipspanel';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** Passwords of the recipe that sends no mail: the file's, one for all, or one for each. */
export function createPasswordsPanel(box: HTMLElement, store: Store<State>, config: Config, host: Host): void {
    const {words} = host;
    const decide = (patch: Partial<Access>): void => store.set({access: {...store.get().access, ...patch}});
    const password = region<HTMLInputElement>(box, 'password');
    const force = region<HTMLInputElement>(box, 'forcechange');
    createSheetPanel(region(box, 'each'), store, config, host);

    box.addEventListener('change', (event) => {
        const input = event.target as HTMLInputElement;
        if (input.name === 'tool_prelude-passwords') {
            decide({passwords: input.value as Access['passwords'], chosen: true});
        } else if (input === force) {
            decide({forcechange: force.checked});
        }
    });
    password.addEventListener('input', () => decide({password: password.value}));
    action(box, 'suggest').addEventListener('click', () => {
        decide({password: makePassword(config.site.passwordPolicy, host.random)});
        password.focus();
    });

    // A file without a password column can't give passwords: the other choice is made, and may be changed. Not of one whose passwords
    // were not kept in the browser: it is given once more.
    store.watch(['mapping'], ({mapping, access, files, locks}) => {
        if (mapping && access.passwords === 'file' && !locks.names.has('passwords') && !mapping.targets.includes('password')
            && !files.some(({kept}) => kept?.secrets.length)) {
            decide({passwords: 'one'});
        }
    });
    store.watch(['access', 'mapping', 'locks'], draw);

    function draw({access, mapping, locks}: State): void {
        const fromFile = mapping?.targets.includes('password') ?? false;
        box.hidden = access.recipe !== 'nomail';
        radios(box, 'tool_prelude-passwords', access.passwords, (value) => (value === 'file' && !fromFile) || locks.names.has('passwords'));
        region(box, 'nopasswordcolumn').hidden = fromFile;
        region(box, 'one').hidden = access.passwords !== 'one';
        enter(password, access.password);
        const problem = access.password === '' ? '' : passwordProblem(access.password, config.site, words);
        tell(region(box, 'passwordissue'), access.password === '' ? '' : passwordNote(access.password, config.site, words));
        password.setAttribute('aria-invalid', String(problem !== ''));
        password.classList.toggle('is-invalid', problem !== '');
        force.checked = access.forcechange;
        force.disabled = locks.names.has('forcechange');
    }
}
