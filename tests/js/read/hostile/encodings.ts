import {bytes, encode} from '../../helpers/bytes';
import type {HostileCase} from './case';

const head = 'Numéro;Nom;Prénom;Adresse mail';
const ines = '812345;HÉBERT;Inès;ines@exemple.fr';
const table = (end: string): string => `${head}${end}${ines}${end}`;
const inesRead = ['2 812345|HÉBERT|Inès|ines@exemple.fr'];

export const encodings: readonly HostileCase[] = [
    {why: 'plain UTF-8', file: table('\n'), encoding: 'utf-8', people: inesRead},
    {why: 'UTF-8 with a byte order mark', file: `\uFEFF${table('\r\n')}`, encoding: 'utf-8', people: inesRead},
    {
        why: 'a byte order mark before a quoted first label (Excel, "CSV UTF-8")',
        file: `\uFEFF"Numéro";"Nom";"Prénom";"Adresse mail"\r\n${ines}`, encoding: 'utf-8', people: inesRead,
    },
    {why: 'two byte order marks: one from each tool', file: `\uFEFF\uFEFF${table('\n')}`, encoding: 'utf-8', people: inesRead},
    {why: 'Windows-1252 (Excel on Windows, "CSV")', file: encode(table('\r\n'), 'windows-1252'), encoding: 'windows-1252', people: inesRead},
    {
        why: 'Windows-1252 with a curly apostrophe between letters, which MacRoman would read as í',
        file: encode('Nom;Prénom;Mail\nD’AGOSTINO;Zoé;zoe@exemple.fr\nD’Ornano;Luc;luc@exemple.fr\n', 'windows-1252'),
        encoding: 'windows-1252',
        people: ['2 zoe@exemple.fr|D’AGOSTINO|Zoé|zoe@exemple.fr', '3 luc@exemple.fr|D’Ornano|Luc|luc@exemple.fr'],
        issues: ['usernamefromemail.username'],
    },
    {
        why: 'Windows-1252 in capitals only: É È Ç are punctuation in MacRoman',
        file: encode('NOM;PRÉNOM;MAIL\nLEFÈVRE;FRANÇOISE;f@exemple.fr\n', 'windows-1252'), encoding: 'windows-1252',
        people: ['2 f@exemple.fr|LEFÈVRE|FRANÇOISE|f@exemple.fr'], issues: ['usernamefromemail.username'],
    },
    {
        why: 'œ of Windows-1252 (0x9C) is a letter too',
        file: encode('Nom;Prénom;Mail\nŒuvrard;Cœur;c@exemple.fr\n', 'windows-1252'), encoding: 'windows-1252',
        people: ['2 c@exemple.fr|Œuvrard|Cœur|c@exemple.fr'], issues: ['usernamefromemail.username'],
    },
    {why: 'MacRoman with lines ended by CR (Excel for Mac)', file: encode(table('\r'), 'macintosh'), encoding: 'macintosh', people: inesRead},
    {why: 'MacRoman with Unix lines: the letters alone tell', file: encode(table('\n'), 'macintosh'), encoding: 'macintosh', people: inesRead},
    {why: 'Windows-1252 with lines ended by CR: the letters win', file: encode(table('\r'), 'windows-1252'), encoding: 'windows-1252', people: inesRead},
    {
        why: 'UTF-16 LE with a mark, tabs (Excel, "Unicode text")',
        file: bytes(0xFF, 0xFE, encode(table('\r\n').replaceAll(';', '\t'), 'utf-16le')), encoding: 'utf-16le', delimiter: '\t', people: inesRead,
    },
    {why: 'UTF-16 BE with a mark', file: bytes(0xFE, 0xFF, encode(table('\n'), 'utf-16be')), encoding: 'utf-16be', people: inesRead},
    {why: 'UTF-16 LE without a mark', file: encode(table('\n'), 'utf-16le'), encoding: 'utf-16le', people: inesRead},
    {why: 'UTF-16 BE without a mark', file: encode(table('\n'), 'utf-16be'), encoding: 'utf-16be', people: inesRead},
    {
        why: 'UTF-8 with one broken byte stays UTF-8; its line is blocked, and what Windows-1252 makes of it is offered',
        file: bytes(`${head}\n${ines}\n812346;No`, 0xEB, 'l;Zoé;zoe@exemple.fr\n'), encoding: 'utf-8',
        people: [...inesRead, '3 812346|No\uFFFDl|Zoé|zoe@exemple.fr'], issues: ['bytesbroken', 'characterslost@3.lastname'],
    },
    {
        why: 'the broken byte is past the first megabyte: the whole file is evidence',
        file: bytes(`${head}\n${ines}\n${';;;\n'.repeat(300_000)}812346;No`, 0xEB, 'l;Zoé;zoe@exemple.fr\n'), encoding: 'utf-8',
        people: [...inesRead, '300003 812346|No\uFFFDl|Zoé|zoe@exemple.fr'], issues: ['bytesbroken', 'characterslost@300003.lastname'],
    },
    {
        why: 'all ASCII until the only accent, in Windows-1252, at the very end',
        file: bytes(`Nom;Prenom;Mail\n${'MARTIN;Paul;p@exemple.fr\n'.repeat(50_000)}No`, 0xEB, 'l;Zoe;zoe@exemple.fr\n'),
        encoding: 'windows-1252',
        people: [`${Array.from({length: 50_000}, (_, i) => i + 2).join('+')} p@exemple.fr|MARTIN|Paul|p@exemple.fr`,
            '50002 zoe@exemple.fr|Noël|Zoe|zoe@exemple.fr'],
        issues: ['usernamefromemail.username', 'linerepeated@2'],
    },
    {
        why: 'encoded twice: flagged with what was meant, labels understood all the same',
        file: 'NumÃ©ro;Nom;PrÃ©nom;Adresse mail\n812345;HÃ‰BERT;InÃ¨s;ines@exemple.fr\n', encoding: 'utf-8',
        people: ['2 812345|HÃ‰BERT|InÃ¨s|ines@exemple.fr'], issues: ['doubleencoded@2.lastname', 'doubleencoded@2.firstname'],
    },
    {
        why: 'a Portuguese Ã before a plain letter is no double encoding',
        file: 'Nom;Prénom;Mail\nSÃO;João;j@exemple.fr\n', people: ['2 j@exemple.fr|SÃO|João|j@exemple.fr'],
        issues: ['usernamefromemail.username'],
    },
    {
        why: 'accents in two code points (macOS) become one, in labels too',
        file: 'Nume\u0301ro;Nom;Pre\u0301nom;Adresse mail\n812345;HE\u0301BERT;Ine\u0300s;ines@exemple.fr\n', people: inesRead,
    },
    {
        why: 'letters already replaced by ? before the file came here',
        file: 'Nom;Prénom;Mail\nH?BERT;In?s;i@exemple.fr\n', people: ['2 i@exemple.fr|H?BERT|In?s|i@exemple.fr'],
        issues: ['usernamefromemail.username', 'characterslost@2.lastname', 'characterslost@2.firstname'],
    },
    {why: 'the wrong character set was chosen: what is unreadable is flagged', file: encode(table('\n'), 'windows-1252'),
        choices: {encoding: 'utf-8'}, encoding: 'utf-8',
        people: ['2 812345|H\uFFFDBERT|In\uFFFDs|ines@exemple.fr'],
        issues: ['bytesbroken', 'characterslost@2.lastname', 'characterslost@2.firstname'],
    },
    {why: 'Windows-1252 chosen for UTF-8: read so, and the double encoding it makes is seen', file: table('\n'),
        choices: {encoding: 'windows-1252'}, encoding: 'windows-1252',
        people: ['2 812345|HÃ‰BERT|InÃ¨s|ines@exemple.fr'], issues: ['doubleencoded@2.lastname', 'doubleencoded@2.firstname']},
    {why: 'a few NUL characters inside UTF-8 are dropped', file: `${head}\n812345;HÉ\0BERT;Inès;ines@exemple.fr\n`, people: inesRead,
        issues: ['nulsdropped@2.lastname']},
    {why: 'a DOS end-of-file mark at the end is nobody', file: `${table('\r\n')}\x1A`, people: inesRead},
    {why: 'beyond the basic plane', file: `${head}\n812345;𝓗é;Inès;ines@exemple.fr\n`, people: ['2 812345|𝓗é|Inès|ines@exemple.fr'], issues: ['lettersodd@2.lastname']},
];
