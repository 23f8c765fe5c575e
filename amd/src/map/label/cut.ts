import {LOST_LETTERS, LOST} from './lost';

/** Articles, prepositions, possessives: they join words and say nothing. */
const JOINING = new Set((
    'de du des d la le l les of the a an au aux et y s e da do das dos della del di dei der die den el los las il lo gli em en un une '
    + 'votre vos mon mes your my son sa ses his her their leur leurs notre our elle ihre dein'
).split(' '));

/** `candidat(e)`, `prénom(s)`, `étudiant·e·s`, `étudiant.e`: both genders and numbers in one word. */
const INCLUSIVE = /(?<=\p{L})(?:\((?:e|s|se|es|ne|nes|ière|trice|rice|euse|fe|ve)\)|[·.•](?:e|ne|ière|trice|rice|euse|fe|ve)(?:[·.•]?s)?(?!\p{L}))/giu;

/** Words in small letters that need nothing but cutting, as our own vocabulary has them. */
const PLAIN = /^ *[a-z]{2,}(?: +[a-z]{2,})* *$/;

/**
 * A title cut into the words it is compared by: without case, accents, plurals, articles and what stands between words; camelCase, digits and letters
 * apart (`firstName`, `NOM_USAGE`, `Prénom1` → `prenom 1`), `N°` as `numero`, `@` as `email`.
 */
export function cutTitle(title: string): string[] {
    if (PLAIN.test(title)) {
        return title.trim().split(/ +/).filter(isTelling).map(singular);
    }
    const text = title
        .replace(LOST_LETTERS, LOST)
        .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD"“”«»]/g, '')
        .normalize('NFC')
        .replace(INCLUSIVE, '')
        .replace(/^\s*\d{1,2}\s*[.)]\s*(?=\D)/, '')
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, '$1 $2')
        .toLowerCase()
        .replace(/(?<!\p{L})n\s?[°º]|№|(?<!\p{L})num\.|(?<!\p{L})n\./gu, ' numero ')
        .replace(/(?<=\p{L}\s*)#|#(?=\s*\p{L})/gu, ' numero ')
        .replace(/@/g, ' email ')
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/œ/g, 'oe')
        .replace(/æ/g, 'ae')
        .replace(/ß/g, 'ss');
    return (text.match(/\p{L}+|\d+/gu) ?? []).filter(isTelling).map(singular);
}

const isTelling = (word: string): boolean => !JOINING.has(word);

/** Without the sign of the plural. */
const singular = (word: string): string => (word.length > 3 && /[sx]$/.test(word) ? word.slice(0, -1) : word);
