import {html} from './html.mjs';
import {strings} from './strings.mjs';

/** Help icons as classes/output/help.php exports them: whatever has words. */
export function helpIcons(lang) {
    const words = strings(lang);
    return Object.fromEntries(Object.keys(words).filter(key => /^help_.*_help$/.test(key)).map(key => key.slice(5, -5)).map(name => [name, {
        alt: `${lang === 'fr' ? 'Aide sur' : 'Help with'} ${words[`help_${name}`]}`,
        text: words[`help_${name}_help`].split('\n\n').map(text => `<p>${html(text)}</p>`).join(''),
    }]));
}
