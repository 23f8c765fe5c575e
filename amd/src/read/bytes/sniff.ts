import type {ReadCode} from '../readcodes';
import {wideEncoding} from './wide';

/** What a file is by its first bytes, whatever its name says: text, an archive to look into, or why it is refused. */
export type FileKind = 'text' | 'zip' | ReadCode;

/** Bytes looked at. */
const HEAD = 4096;

const MAGIC: readonly (readonly [bytes: string, kind: FileKind])[] = [
    ['PK\x03\x04', 'zip'],
    ['PK\x05\x06', 'filezip'],
    ['PK\x07\x08', 'filezip'],
    ['%PDF-', 'filepdf'],
    ['\x89PNG', 'fileimage'],
    ['\xFF\xD8\xFF', 'fileimage'],
    ['GIF8', 'fileimage'],
    ['BM', 'fileimage'],
    ['II*\0', 'fileimage'],
    ['MM\0*', 'fileimage'],
    ['{\\rtf', 'filedocument'],
    ['\x1F\x8B', 'filezip'],
    ['7z\xBC\xAF', 'filezip'],
    ['Rar!', 'filezip'],
    ['BZh', 'filezip'],
    ['\xFD7zXZ', 'filezip'],
    ['\x00\x00\xFE\xFF', 'filebinary'],
    ['\xFF\xFE\0\0', 'filebinary'],
    ['\x7FELF', 'filebinary'],
    // Workbooks of Excel 2, 3 and 4.
    ['\x09\x00\x04\x00', 'fileoldexcel'],
    ['\x09\x02\x06\x00', 'fileoldexcel'],
    ['\x09\x04\x06\x00', 'fileoldexcel'],
    ['SQLite format', 'filebinary'],
];

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|script)[\s>]/i;

/** The symbolic links of early spreadsheets; a header `ID;Prénom` starts like one. */
const SYLK = /^ID;P[^\r\n]*[\r\n][\s\S]*?[\r\n]C;(?:[YX]\d+;)+K/;

/** What databases are made anew from: comments, then a command. Each comment ends in one place: a pattern that may end it in several tries them all. */
const SQL = new RegExp([
    '^(?:\\s|--[^\\r\\n]*[\\r\\n]|#[^\\r\\n]*[\\r\\n]|/\\*(?:[^*]|\\*(?!/))*\\*/;?)*',
    '(?:(?:INSERT|REPLACE)\\s+INTO\\s|CREATE\\s+(?:TABLE|DATABASE)\\s|DROP\\s+TABLE\\s|LOCK\\s+TABLES\\s|SET\\s+[\\w@.]+\\s*=|START\\s+TRANSACTION|',
    'COPY\\s[^\\r\\n]*\\sFROM\\s+stdin)',
].join(''), 'i');

/** Texts that are lists of something else, or only lead to one, by how they start. */
const TEXTS: readonly (readonly [pattern: RegExp, kind: FileKind])[] = [
    [HTML, 'filehtml'],
    [/^\s*<\?xml\s[\s\S]*<plist[\s>][\s\S]*<key>URL<|^\[InternetShortcut\]|^\{[^{}[\]]*"doc_id"\s*:\s*"/i, 'filelink'],
    [/^\s*<\?xml\s/i, 'filexml'],
    [SYLK, 'filesylk'],
    [/^\s*BEGIN:V(?:CARD|CALENDAR)\s/i, 'filevcard'],
    [/^TABLE\s*[\r\n]+0,1\s*[\r\n]/, 'filedif'],
    [/^(?:version: ?\d+(?=\s)|#[^\r\n]*[\r\n]|\s)*dn::? ?[^\s;,]/i, 'fileldif'],
    [SQL, 'filesql'],
    [/^(?:Received|Return-Path|Delivered-To|MIME-Version|From|Date|X-[\w-]+): [\s\S]*[\r\n](?:From|Subject): /i, 'filemail'],
];

/** Looks at the first bytes of a file; an empty one is text. */
export function sniff(bytes: Uint8Array): FileKind {
    const head = latin1(bytes.subarray(0, HEAD));
    if (head.startsWith('\xD0\xCF\x11\xE0')) {
        return sniffCompound(bytes);
    }
    if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) {
        return 'fileimage';
    }
    const found = MAGIC.find(([magic]) => head.startsWith(magic));
    if (found && (found[0] !== 'BM' || head.includes('\0'))) {
        return found[1];
    }
    const text = head.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replace(/\0/g, '');
    const other = TEXTS.find(([pattern]) => pattern.test(text));
    if (other) {
        return other[1];
    }
    return isBinary(bytes) ? 'filebinary' : 'text';
}

/** The compound files of older Office, told by the names of their streams. */
function sniffCompound(bytes: Uint8Array): FileKind {
    const has = (name: string): boolean => includesWide(bytes, name);
    if (has('EncryptedPackage')) {
        return 'fileencrypted';
    }
    return has('WordDocument') ? 'filedocument' : has('Workbook') || has('Book') ? 'fileoldexcel' : 'filebinary';
}

/** Whether UTF-16 text is somewhere in the bytes. */
function includesWide(bytes: Uint8Array, text: string): boolean {
    const first = text.charCodeAt(0);
    for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
        let i = 0;
        while (i < text.length && bytes[at + 2 * i] === text.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) {
            i++;
        }
        if (i === text.length) {
            return true;
        }
    }
    return false;
}

/** Many control characters, or zeros that are not UTF-16's: no text. */
function isBinary(bytes: Uint8Array): boolean {
    if (wideEncoding(bytes) !== undefined) {
        return false;
    }
    const head = bytes.subarray(0, 64 * 1024);
    let odd = 0;
    head.forEach(byte => {
        odd += byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26 && byte !== 27 ? 1 : 0;
    });
    return odd > head.length * 0.05;
}

/** Of a few thousand bytes at most. */
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
