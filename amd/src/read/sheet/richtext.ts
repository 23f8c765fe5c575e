import {withoutElements} from './leftout';
import {elements, unescapeXml} from './xml';

const PHONETIC = /<((?:\w+:)?rPh)(?=[\s>])/g;

/** Text of a string item or an inline string: its runs, without phonetic readings. */
export function richText(xml: string): string {
    let text = '';
    for (const [, inside] of elements(xml.includes('rPh') ? withoutElements(xml, PHONETIC) : xml, 't')) {
        text += inside ?? '';
    }
    return cellEscapes(unescapeXml(text));
}

/** `_x000D_`: how these files write characters XML cannot hold. */
export const cellEscapes = (text: string): string => (text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text);
