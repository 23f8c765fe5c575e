import {HIGH} from '../bytes/windows1252';
import {DOS} from './dos';

/**
 * Text in a character set of DOS, of what a decoder of Windows-1252 made of it: no decoder knows those of DOS, and one character of either
 * is one of the other.
 */
export function dosText(text: string, encoding: keyof typeof DOS): string {
    const table = DOS[encoding];
    // eslint-disable-next-line no-control-regex
    return text.replace(/[^\u0000-\u007F]/g, character => {
        const code = character.charCodeAt(0);
        // Some decoders leave 0x80 to 0x9F as they are.
        return table[(code < 0x100 ? code : HIGH.indexOf(character) + 0x80) - 0x80] ?? character;
    });
}
