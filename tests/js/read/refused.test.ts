import {readTable} from '../../../amd/src/read/read';
import {readPaste} from '../../../amd/src/read/cut/paste';
import {bytes, encode} from '../helpers/bytes';
import {ods, textRow, xlsx, zip} from '../helpers/zip';

const book = xlsx({rows: textRow(1, 'Nom', 'Prénom', 'Mail') + textRow(2, 'MARTIN', 'Léa', 'l@exemple.fr')});
const compound = (...names: readonly string[]): Uint8Array =>
    bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, new Uint8Array(600), ...names.map(name => encode(name, 'utf-16le')), new Uint8Array(100));
const cut = (whole: Uint8Array): Uint8Array => whole.subarray(0, Math.floor(whole.length * 0.6));

type RefusedCase = readonly [why: string, code: string, file: Uint8Array | string, name?: string, format?: string];

const cases: readonly RefusedCase[] = [
    ['nothing at all', 'fileempty', ''],
    ['only a byte order mark', 'fileempty', '\uFEFF'],
    ['only blank lines and separators', 'fileempty', '\r\n;;;\n   \n'],
    ['a header and nobody', 'nopeople', 'Numéro;Nom;Prénom;Adresse mail\n;;;\n'],
    ['a PDF called CSV', 'filepdf', '%PDF-1.7\n%\xE2\xE3\n1 0 obj'],
    ['a web page: someone saved the page to log in', 'filehtml', '<!DOCTYPE html>\n<html><body>Connexion</body></html>'],
    ['a web page with a mark and blank lines first', 'filehtml', '\uFEFF\n\n <HTML><table><tr><td>Nom</td></tr></table>'],
    ['a table some tools call .xls', 'filehtml', '<table><tr><th>Nom</th></tr></table>', 'export.xls'],
    ['a SYLK table some tools call .xls', 'filesylk', 'ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"Nom"\r\nC;X2;K"Mail"\r\nE\r\n', 'export.xls'],
    ['XML', 'filexml', '<?xml version="1.0"?>\n<Workbook><Worksheet/></Workbook>'],
    ['a PNG', 'fileimage', bytes(0x89, 'PNG\r\n', 0x1A, '\n', new Uint8Array(50))],
    ['a JPEG', 'fileimage', bytes(0xFF, 0xD8, 0xFF, 0xE0, new Uint8Array(50))],
    ['a GIF', 'fileimage', 'GIF89a'],
    ['a WebP', 'fileimage', bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 ')],
    ['a BMP', 'fileimage', bytes('BM', 0x36, 0, 0, 0, new Uint8Array(50))],
    ['an RTF', 'filedocument', '{\\rtf1\\ansi Nom}'],
    ['a ZIP of something else', 'filezip', zip({'liste.csv': 'Nom;Prénom\n'})],
    ['a gzip', 'filezip', bytes(0x1F, 0x8B, 8, 0, new Uint8Array(20))],
    ['a Word document', 'filedocument', zip({'[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>'}), 'liste.docx'],
    ['a LibreOffice text', 'filedocument', zip({mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>'}, {stored: true})],
    ['a binary workbook', 'filexlsb', zip({'[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x'})],
    ['a workbook of Excel 2', 'fileoldexcel', bytes(9, 0, 4, 0, 2, 0, 16, 0, 4, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 6, 'Numéro')],
    ['a workbook of Excel 4', 'fileoldexcel', bytes(9, 4, 6, 0, 0, 4, 16, 0, 0, 0)],
    ['a Numbers document', 'filenumbers', zip({'Index/Document.iwa': 'x', 'Metadata/Properties.plist': 'x', 'preview.jpg': 'x'}), 'liste.numbers'],
    ['a Numbers document that was a folder', 'filenumbers', zip({'liste.numbers/Index.zip': 'x', 'liste.numbers/preview.jpg': 'x'}), 'liste.zip'],
    ['a Pages document', 'filedocument', zip({'Index/Document.iwa': 'x'}), 'lettre.pages'],
    ['a vCard', 'filevcard', 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Roy;Léa;;;\r\nEMAIL:lea@exemple.fr\r\nEND:VCARD\r\n', 'contacts.vcf'],
    ['a vCard in UTF-16', 'filevcard', encode('BEGIN:VCARD\nN:Roy;Léa;;;\nEND:VCARD\n', 'utf-16le'), 'contacts.vcf'],
    ['a calendar', 'filevcard', 'BEGIN:VCALENDAR\nATTENDEE:mailto:lea@exemple.fr\nEND:VCALENDAR\n', 'rdv.ics'],
    ['a DIF table', 'filedif', 'TABLE\n0,1\n"EXCEL"\nVECTORS\n0,3\n""\nDATA\n0,0\n""\n-1,0\nBOT\n1,0\n"Nom"\n-1,0\nEOD\n', 'l.dif'],
    ['a directory’s LDIF', 'fileldif', 'version: 1\n\n# people\ndn: uid=lroy,ou=people,dc=exemple,dc=fr\nmail: lea@exemple.fr\n', 'l.ldif'],
    ['what MySQL dumps', 'filesql', '-- MySQL dump 10.13\n--\n/*!40101 SET NAMES utf8 */;\n\nCREATE TABLE `e` (`nom` text);\nINSERT INTO `e` VALUES (\'D\\\'HUET\',\'max@exemple.fr\');\n', 'e.sql'],
    ['what phpMyAdmin dumps', 'filesql', '-- phpMyAdmin SQL Dump\n\nSET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";\n', 'e.sql'],
    ['what PostgreSQL dumps', 'filesql', '--\n-- PostgreSQL database dump\n--\n\nCOPY public.e (nom, mail) FROM stdin;\nROY\tlea@exemple.fr\n', 'e.txt'],
    ['a query', 'filesql', 'insert into e (nom, mail) values (\'ROY\', \'lea@exemple.fr\');', 'e.txt'],
    ['a mail as a program keeps it', 'filemail', 'From: Léa ROY <lea@exemple.fr>\nTo: service@exemple.fr\nSubject: Inscription\n\nBonjour\n', 'i.eml'],
    ['a mail', 'filemail', 'Return-Path: <a@exemple.fr>\nDate: x\nFrom: A <a@exemple.fr>\nSubject: la liste\n\nNom;Mail\n', 'liste.eml'],
    ['a shortcut to a document in the cloud', 'filelink', '{"":"WARNING!","doc_id":"1abc","resource_key":"","email":"lea@exemple.fr"}', 'Liste.gsheet'],
    ['a shortcut of Windows', 'filelink', '[InternetShortcut]\r\nURL=https://exemple.fr/liste.xlsx\r\n', 'liste.url'],
    ['a shortcut of a Mac', 'filelink', '<?xml version="1.0"?>\n<!DOCTYPE plist>\n<plist version="1.0"><dict><key>URL</key><string>https://exemple.fr</string></dict></plist>', 'l.webloc'],
    ['an old Excel workbook', 'fileoldexcel', compound('Root Entry', 'Workbook')],
    ['an old Word document', 'filedocument', compound('Root Entry', 'WordDocument')],
    ['an encrypted Excel workbook', 'fileencrypted', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
    ['an unknown compound file', 'filebinary', compound('Root Entry', 'Something')],
    ['an encrypted LibreOffice workbook', 'fileencrypted', zip({...ods(''), 'META-INF/manifest.xml': '<manifest:encryption-data/>'}), 'l.ods', 'ods'],
    ['a workbook whose archive is encrypted', 'fileencrypted', zip(book, {encrypted: true}), 'l.xlsx', 'xlsx'],
    ['an XLSX cut short', 'filedamaged', cut(zip(book)), 'l.xlsx', 'xlsx'],
    ['an XLSX cut short, called CSV', 'filedamaged', cut(zip(book)), 'l.csv', 'xlsx'],
    ['an ODS cut short', 'filedamaged', cut(zip(ods('<table:table table:name="A"/>'), {stored: true})), 'l.ods', 'ods'],
    ['a ZIP cut short', 'filezip', cut(zip({'liste.csv': 'Nom;Prénom\n'.repeat(100)}, {stored: true})), 'l.zip'],
    ['an XLSX with a broken sheet', 'filedamaged', spoil(zip(book)), 'l.xlsx', 'xlsx'],
    ['an XLSX without sheets', 'filedamaged', zip({...book, 'xl/workbook.xml': '<workbook/>'}), 'l.xlsx', 'xlsx'],
    ['an XLSX with an empty sheet', 'fileempty', zip(xlsx({rows: ''})), 'l.xlsx', 'xlsx'],
    ['an XLSX with only a header', 'nopeople', zip(xlsx({rows: textRow(1, 'Nom', 'Prénom', 'Mail')})), 'l.xlsx', 'xlsx'],
    ['a workbook declared larger than 200 MB', 'filebomb', zip(book, {declared: {'xl/worksheets/sheet1.xml': 300_000_000}}), 'l.xlsx', 'xlsx'],
    ['a workbook a hundred times larger inside', 'filebomb', zip({...book, 'xl/worksheets/sheet1.xml': ' '.repeat(5_000_000)}), 'l.xlsx', 'xlsx'],
    ['the same that lies about its size', 'filebomb',
        zip({...book, 'xl/worksheets/sheet1.xml': ' '.repeat(5_000_000)}, {declared: {'xl/worksheets/sheet1.xml': 1000}}), 'l.xlsx', 'xlsx'],
    ['random bytes', 'filebinary', Uint8Array.from({length: 5000}, (_, i) => (i * 7919 + (i >> 3) * 104729) & 0xFF).map(byte => (byte < 60 ? byte & 7 : byte))],
    ['UTF-32', 'filebinary', bytes(0xFF, 0xFE, 0, 0, 'N', 0, 0, 0)],
    ['over 20 MB', 'filetoobig', new Uint8Array(20 * 1024 * 1024 + 1).fill(65)],
    ['over 200,000 lines', 'filetoomanylines', `Nom;Mail\n${'a;b\n'.repeat(200_001)}`],
];

/** The bytes of the sheet replaced by nonsense, the archive's list left alone. */
function spoil(whole: Uint8Array): Uint8Array {
    const spoiled = whole.slice();
    const at = Buffer.from(whole).indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
    return spoiled.fill(0xFF, at, at + 40);
}

test.each(cases.map(one => [one[0], one[1], one] as const))('%s: %s', async(_why, code, [, , file, name = 'liste.csv', format = 'csv']) => {
    const table = await readTable(typeof file === 'string' ? encode(file, 'utf-8') : file, name);
    expect(table.issues).toEqual([expect.objectContaining({code, level: 'error', line: null})]);
    expect(table).toMatchObject({rows: [], lines: [], format});
});

test('exactly 200,000 lines are taken', async() => {
    const table = await readTable(encode(`Nom;Prénom;Mail\n${'a;b;c\n'.repeat(199_999)}`, 'utf-8'), 'l.csv');
    expect(table.rows).toHaveLength(199_999);
});

test('what is pasted may be empty or too long as well', async() => {
    expect((await readPaste('\n\n')).issues).toEqual([expect.objectContaining({code: 'fileempty'})]);
    expect((await readPaste('a'.repeat(21_000_000))).issues).toEqual([expect.objectContaining({code: 'filetoobig'})]);
});

test.each([
    ['a header that starts like a SYLK table', 'ID;Prénom;Nom;Mail\n1;Léa;ROY;lea@exemple.fr\n'],
    ['a header that starts like a DIF table', 'TABLE;Nom;Mail\n0,1;ROY;lea@exemple.fr\n'],
    ['a column called dn', 'dn;Nom;Mail\nuid=lroy;ROY;lea@exemple.fr\n'],
    ['a column called X-Id', 'X-Id;Nom;Mail\n1;ROY;lea@exemple.fr\n'],
    ['a tab before everything', '\t\t\nNom\tPrénom\tMail\nROY\tLéa\tlea@exemple.fr\n'],
])('is read: %s', async(_why, text) => {
    const table = await readTable(encode(text, 'utf-8'), 'l.csv');
    expect(table.rows).toHaveLength(1);
    expect(table.issues.filter(issue => issue.level === 'error')).toEqual([]);
});
