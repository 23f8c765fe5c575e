/** Letters beyond ASCII that names and titles have, by how usual they are in the lists that come here. */
const LETTERS: readonly (readonly [worth: number, letters: string])[] = [
    [5, 'é'], [4, 'èç'], [3.5, 'ëï'], [3, 'êôâîàüö'], [2.5, 'ûñáíóœ'], [2, 'ùäãõúøåßæ'], [1.5, 'ìòýÿ'],
    [3, 'łğşıİș'], [2.5, 'śżźćńąęčšžř'], [2, 'ěůőűăđț'], [1.5, 'ťďňľţ'], [0.5, 'ŕĺ'], [-2, 'ðþ'],
    [2, 'аеиояу'], [1.2, 'нтсрвлкмдй'], [0.3, 'бгжзпфхцчшщьыэюёъ'],
    [2, 'αεηιοωάέήίόώ'], [1.2, 'νσςτρκπλμυδύ'], [0.3, 'βγζθξφχψϊϋΐΰ'],
];

const worths = new Map(LETTERS.flatMap(([worth, letters]) => Array.from(letters, letter => [letter, worth] as const)));

/** Of a letter in lower case; undefined for what no name has. */
export const worthOf = (letter: string): number | undefined => worths.get(letter);

/** Where letters stand in names, and where they do not: patterns of a word in lower case, and what they add. */
export const HABITS: readonly (readonly [pattern: RegExp, worth: number])[] = [
    [/[aou]ë|[aou]ï|e[ïé]|éë/, 1], [/[^aouyeéæ]ï/, -3], [/ç[aouî]/, 1], [/ç[eéi]/, -2], [/ç$/, -1],
    [/è[aeiouyéí]/, -4], [/è$/, -4], [/^è(?!v)/, -3], [/[ae]è/, -4], [/[aeiouyáíé]ø|ø[aeiouáíéý]/, -4], [/ì(?!$)/, -3], [/.à./, -2], [/ù./, -2], [/..ù$/, -3], [/ê[aeioubdfgkwxz]/, -4], [/û[bdfgkwxzj]|yû|û.*û/, -3], [/õ(?!e)/, -2], [/^ï/, -4], [/ò(?!$)/, -3], [/œ(?![uitnsdb])/, -3],
    [/(?:k|w|cz|sz|rz|j[aeiou]).*[êèñæòœ]|[êèñæòœ].*(?:k|w|cz|sz|vi[cæ])/, -3],
    [/œ[uit]/, 2], [/ś[aeou]/, -2], [/[bcdfghjklmnprstv]ø[bcdfghjklmnprstv]/, 1], [/[ńś]k/, 1],
    [/ñ(?!h?[aeiouéíóáú]|ch|$)/, -4], [/ñ$/, -3], [/^ñ/, -2], [/ń[aeiouy]/, -2], [/ã(?![oe]|$|n)/, -2], [/æ$/, -3], [/[öô]$/, -2], [/^ô/, -1], [/û$/, -1],
    [/[^aouei]î(?!t)/, -1], [/ić$|ič$|ův$|ów|ří|ček$|ák$|ský$/, 1.5], [/^ß|ß[bcdfghj-np-tvwxz]/, -3], [/[bcdfgjkmpqvwxz]ß/, -2],
    [/([^\x00-\x7F])\1/, -2], // eslint-disable-line no-control-regex
];
