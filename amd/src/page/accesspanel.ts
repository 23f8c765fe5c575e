import {passwordProblem} from './password';
import type {Access} from './access';
import {createCohortPicker} from './cohortpicker';
import type {Config} from './config';
import {region, tell} from './dom';
import type {Host} from './host';
import {frame} from './section';
import type {State} from './state';
import type {Store} from './store';

/** Section 4: mail or no mail, passwords, cohort, and what becomes of people who have an account. */
export function createAccessPanel(panel: HTMLElement, store: Store<State>, config: Config, host: Host): void {
    const {words} = host;
    const decide = (patch: Partial<Access>): void => store.set({access: {...store.get().access, ...patch}});
    const picker = createCohortPicker(region(panel, 'picker'), host, (cohort) => decide({cohort}));
    const password = region<HTMLInputElement>(panel, 'password');
    const force = region<HTMLInputElement>(panel, 'forcechange');

    panel.addEventListener('change', (event) => {
        const input = event.target as HTMLInputElement;
        if (input.name === 'tool_prelude-recipe') {
            decide({recipe: input.value as Access['recipe']});
        } else if (input.name === 'tool_prelude-passwords') {
            decide({passwords: input.value as Access['passwords']});
        } else if (input.name === 'tool_prelude-existing') {
            decide({existing: input.value as Access['existing']});
        } else if (input === force) {
            decide({forcechange: force.checked});
        }
    });
    password.addEventListener('input', () => decide({password: password.value}));

    // A file without a password column can't give passwords: the other choice is made, and may be changed.
    store.watch(['mapping'], ({mapping, access}) => {
        if (mapping && access.passwords === 'file' && !mapping.targets.includes('password')) {
            decide({passwords: 'one'});
        }
    });
    store.watch(['phase', 'review', 'access', 'mapping'], (state) => draw(state));

    function draw(state: State): void {
        const {phase, access, mapping, review} = state;
        const over = phase === 'running' || phase === 'done';
        const shown = review !== null && phase !== 'empty';
        frame(panel, 4, !shown ? 'hidden' : over ? 'done' : 'open', over ? summary(access, host) : '');
        region(panel, 'body').hidden = over;
        const fromFile = mapping?.targets.includes('password') ?? false;
        check(panel, 'tool_prelude-recipe', access.recipe);
        check(panel, 'tool_prelude-passwords', access.passwords);
        check(panel, 'tool_prelude-existing', access.existing);
        const file = panel.querySelector<HTMLInputElement>('input[name="tool_prelude-passwords"][value="file"]');
        if (file) {
            file.disabled = !fromFile;
        }
        region(panel, 'nopasswordcolumn').hidden = fromFile;
        region(panel, 'passwords').hidden = access.recipe !== 'nomail';
        region(panel, 'noemail').hidden = !(config.noemail && access.recipe === 'mail');
        region(panel, 'one').hidden = access.passwords !== 'one';
        if (password.value !== access.password) {
            password.value = access.password;
        }
        const problem = access.password === '' ? '' : passwordProblem(access.password, config.site, words);
        tell(region(panel, 'passwordissue'), problem);
        password.setAttribute('aria-invalid', String(problem !== ''));
        password.classList.toggle('is-invalid', problem !== '');
        force.checked = access.forcechange;
        region(panel, 'cron').textContent = config.cronlast === 0 ? words.say('js_cron_never')
            : words.say('js_cron_last', words.ago(Math.max(0, host.now() - config.cronlast)));
        picker.show(access.cohort);
        region(panel, 'cohorthint').textContent = mapping?.targets.includes('cohort')
            ? words.say(access.cohort ? 'js_cohort_both' : 'js_cohort_file')
            : access.cohort ? '' : words.say('js_cohort_optional');
    }
}

function check(panel: HTMLElement, name: string, value: string): void {
    panel.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`).forEach((input) => {
        input.checked = input.value === value;
        input.closest('.tool_prelude-recipe')?.classList.toggle('tool_prelude-recipe-on', input.checked);
    });
}

function summary(access: Access, {words}: Host): string {
    const recipe = words.say(`js_recipe_${access.recipe}`);
    return access.cohort ? `${recipe} · ${access.cohort.name}` : recipe;
}
