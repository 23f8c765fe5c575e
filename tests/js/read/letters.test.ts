import {readFileSync} from 'node:fs';
import {ENCODINGS} from '../../../amd/src/read/bytes/encodings';
import {SINGLE, upperHalf} from '../../../amd/src/read/letters/charsets';
import {readTable} from '../../../amd/src/read/read';
import type {Table} from '../../../amd/src/read/table';
import {bytes, encode} from '../helpers/bytes';
import {check} from '../helpers/checked';

type Encoding = typeof ENCODINGS[number];

const read = (text: string, encoding: Encoding): Promise<Table> => readTable(encode(text, encoding), 'liste.csv');
const codes = (table: Table): string[] => table.issues.map(issue => issue.code + (issue.line === null ? '' : `@${issue.line}`));
const plain = 'Numero;Nom;Prenom;Mail\n';

describe('a file whose letters tell its character set', () => {
    const told: readonly (readonly [why: string, encoding: Encoding, rows: string])[] = [
        ['DOS, small letters under a header without accents', 'cp850', '1;Lefèvre;Zoé;z@exemple.fr\n2;François;Gaëlle;g@exemple.fr\n'],
        ['DOS, capitals', 'cp850', '1;LEFÈVRE;ZOÉ;z@exemple.fr\n2;FRANÇOIS;ANAÏS;a@exemple.fr\n'],
        ['Windows, one accent only', 'windows-1252', '1;Martin;Zoé;z@exemple.fr\n'],
        ['Windows, one accent nobody is known by', 'windows-1252', '1;Martin;Ylénia;z@exemple.fr\n'],
        ['Windows, names of Scandinavia and Spain', 'windows-1252', '1;Jørgensen;Bjørn;z@exemple.fr\n2;Muñoz;Íñigo;i@exemple.fr\n'],
        ['ISO-8859-15, where œ is not where Windows has it', 'iso-8859-15', '1;Cœur;Léa;c@exemple.fr\n'],
        ['Mac, small letters', 'macintosh', '1;Lefèvre;Zoé;z@exemple.fr\n2;François;Gaëlle;g@exemple.fr\n'],
        ['Central Europe', 'windows-1250', '1;Wójcik;Łukasz;l@exemple.fr\n2;Dvořák;Jiří;j@exemple.fr\n'],
        ['Central Europe as Unix has it', 'iso-8859-2', '1;Ščerba;Tomáš;t@exemple.fr\n2;Dvořák;Jiří;j@exemple.fr\n'],
        ['Turkey', 'windows-1254', '1;Şahin;Özge;s@exemple.fr\n2;Doğan;Gülşen;d@exemple.fr\n'],
        ['Cyrillic', 'windows-1251', '1;Иванов;Алексей;i@exemple.fr\n2;Петрова;Анна;p@exemple.fr\n'],
        ['Cyrillic as Unix has it', 'koi8-r', '1;Иванов;Алексей;i@exemple.fr\n2;Петрова;Анна;p@exemple.fr\n'],
        ['Greek', 'windows-1253', '1;Παπαδόπουλος;Γιώργος;g@exemple.fr\n'],
        ['UTF-16 without its mark, in Cyrillic', 'utf-16le', '1;Иванов;Алексей;i@exemple.fr\n2;Петрова;Анна;p@exemple.fr\n'],
    ];
    test.each(told)('%s: %s', async(_why, encoding, rows) => {
        const table = await read(plain + rows, encoding);
        expect(table.encoding).toBe(encoding);
        expect(table.rows.map(row => row.join(';') + '\n').join('')).toBe(rows);
        expect(codes(table)).toEqual([]);
    });
    test('DOS with accents in its header, and N°', async() => {
        const table = await read('N° candidat;Nom;Prénom;Téléphone\n1;Hébert;Inès;0612345678\n', 'cp850');
        expect(table).toMatchObject({encoding: 'cp850', header: ['N° candidat', 'Nom', 'Prénom', 'Téléphone'], issues: []});
    });
    test('the first character set of DOS has what the other one has', async() => {
        expect((await read(plain + '1;Hébert;Zoé;z@exemple.fr\n', 'cp437')).rows[0]).toEqual(['1', 'Hébert', 'Zoé', 'z@exemple.fr']);
    });
});

describe('a choice that was a close one is said', () => {
    const close: readonly (readonly [why: string, encoding: Encoding, row: string])[] = [
        ['one letter that may be Danish in DOS or Estonian on a Mac', 'cp850', '1;Møller;Eva;v@exemple.fr\n'],
        ['a name of Central Europe that reads in Windows-1252 too', 'windows-1250', '1;Erdős;Ana;a@exemple.fr\n'],
        ['a small letter among capitals', 'windows-1252', '1;LEFéVRE;Luc;l@exemple.fr\n'],
        ['İ, which is Ý elsewhere', 'windows-1254', '1;Martin;İbrahim;i@exemple.fr\n'],
    ];
    test.each(close)('%s', async(_why, encoding, row) => {
        expect(codes(await read(plain + row, encoding))).toContain('encodingunsure');
    });
    test('letters of no character set we know make sense in none', async() => {
        // Cyrillic in DOS, Polish in DOS, Arabic in Windows.
        for (const file of ['88A2A0ADAEA23B80ABA5AAE1A5A9', '9D756B61737A3B57A26A63696B', 'E3CDE3CF']) {
            expect(codes(await readTable(bytes(plain + '1;', Uint8Array.from(Buffer.from(file, 'hex')), ';x;x@exemple.fr\n'), 'l.csv'))).toContain('encodingunsure');
        }
    });
    test('a word of the column of passwords is not shown', async() => {
        const table = await read('Nom;Prenom;Mail;Password\nMartin;Luc;l@exemple.fr;Erdős1\n', 'windows-1250');
        expect(codes(table)).toEqual(['encodingunsure']);
        expect(JSON.stringify(table.issues)).not.toMatch(/erd/i);
    });
});

test.each(['cp850', 'cp437', 'windows-1252', 'macintosh'] as const)('titles that were encoded twice by way of %s are understood', async encoding => {
    const bytesRead = encode('Numéro;Prénom;Nom;Adresse électronique\n812345;Léa;Roy;l@exemple.fr\n', 'utf-8');
    const wrong = Array.from(bytesRead, byte => (byte < 0x80 ? String.fromCharCode(byte) : upperHalf(encoding)[byte - 0x80] ?? '')).join('');
    const {mapping} = await check(wrong);
    expect(mapping.targets).toEqual(['username', 'firstname', 'lastname', 'email']);
});

describe('two character sets in one file', () => {
    const head = encode('Numéro;Nom;Prénom;Mail\n1;HÉBERT;André;a@exemple.fr\n', 'windows-1252');
    test('lines that make sense in the other one only are read so, and told', async() => {
        const dos = encode('2;Lefèvre;Zoé;z@exemple.fr\r\n3;PETIT;Gaëlle;g@exemple.fr\r\n', 'cp850');
        const table = await readTable(bytes(head, dos), 'l.csv');
        expect(table.encoding).toBe('windows-1252');
        expect(table.rows.map(row => row.slice(1, 3).join(' '))).toEqual(['HÉBERT André', 'Lefèvre Zoé', 'PETIT Gaëlle']);
        expect(table.issues).toEqual([
            expect.objectContaining({code: 'linerecoded', level: 'warning', line: 3, params: {value: 'LefŠvre, Zo‚', meant: 'Lefèvre, Zoé'}}),
            expect.objectContaining({code: 'linerecoded', line: 4}),
        ]);
    });
    test('a line in the middle of a cell is its row’s', async() => {
        const dos = encode('2;"Lefebvre\nZoé";Luc;z@exemple.fr\n', 'cp850');
        const table = await readTable(bytes(head, dos, encode('3;Noël;Zoé;n@exemple.fr\n', 'windows-1252')), 'l.csv');
        expect(table.rows.map(row => row[1])).toEqual(['HÉBERT', 'Lefebvre\nZoé', 'Noël']);
        expect(codes(table)).toEqual(['linerecoded@3']);
    });
    test('a few lines of DOS in UTF-8: what is offered is what DOS wrote', async() => {
        const table = await readTable(bytes(plain, '1;Noël;Hélène;a@exemple.fr\n2;Lef', 0x8A, 'vre;Zo', 0x82, ';z@exemple.fr\n3;H\u00e9bert;L\u00e9a;l@exemple.fr\n'), 'l.csv');
        expect(table.encoding).toBe('utf-8');
        expect([...table.repairs ?? []]).toEqual([['Lef\uFFFDvre', 'Lefèvre'], ['Zo\uFFFD', 'Zoé']]);
    });
    test('signs of Windows in a text are no letters of DOS', async() => {
        const text = 'Nom;Prénom;Mail;Remarque\nHÉBERT;Inès;i@exemple.fr;« à voir » – “déjà” vu… 50 €\nNOËL;Zoé;z@exemple.fr;l’été\n';
        const table = await read(text, 'windows-1252');
        expect(table.rows.map(row => row[3])).toEqual(['« à voir » – “déjà” vu… 50 €', 'l’été']);
        expect(codes(table)).toEqual([]);
    });
});

test('chosen by hand, each character set gives its letters', async() => {
    for (const encoding of ENCODINGS) {
        const isWide = encoding.startsWith('utf');
        const letters = isWide ? 'éłя' : upperHalf(encoding).replace(/[^\p{L}]/gu, '').slice(0, 40);
        const table = await readTable(encode(`Nom;Prenom;Mail\n${letters};Luc;l@exemple.fr\n`, encoding), 'l.csv', {encoding});
        expect(table).toMatchObject({encoding, rows: [[letters, 'Luc', 'l@exemple.fr']], issues: []});
    }
});

test('what the server allows by its settings is what the page can read', () => {
    const php = readFileSync(`${__dirname}/../../../classes/local/import/intake/encodings.php`, 'utf8');
    expect([.../ALL = \[([^\]]*)\]/.exec(php)?.[1]?.matchAll(/'([^']+)'/g) ?? []].map(match => match[1])).toEqual([...ENCODINGS]);
    expect(SINGLE.every(one => ENCODINGS.includes(one))).toBe(true);
});

test('all bytes there are, in any order, are read', async() => {
    const all = Uint8Array.from({length: 100_000}, (_, i) => ((i * 7919 + (i >> 3) * 104_729) % 224) + 32);
    const table = await readTable(bytes(plain, all), 'l.csv');
    expect(table.issues.length).toBeGreaterThan(0);
});

describe('a few names, however they are written, are read right or the doubt is said', () => {
    const west = (`Zoé Noël François Hélène Lefèvre Benoît Jérôme Inès Loïc Garçon Müller Bjørn Peña Pâquet Deschênes Bouchaïb Célestin Çelik Éliott Ömer Øystein Ángel `
        + 'Gueï Aït Forêt Lætitia Fañch Bâ Ngô Têtu Gîte Nîmes Pérès Muñoz Ibáñez Gonçalves João Simões Schröder Weiß Jørgensen Håkan Åsa Nicolò').split(' ');
    const centre = ('Kovač Kovačević Kryński Zdeněk Němcová Szabó Băsescu Ştefan Květa Żaneta Michał Čapek Čtvrtek Přemysl Martinů Hůlka Poznań Węgrzyn Kęsicka Jaśmina Śliwa '
        + 'Źródło Ćosić Erdős Fűzfa Gyűrű Vaňková Pavlič Kučera Plečnik Močnik Dvořák Šimek Říha Đorđević Łoś Gołąb Piątek Jędrzejczyk Růžička Šťastný Beneš Ševčík').split(' ');
    const wrongInSilence = async(names: readonly string[], encoding: Encoding): Promise<string[]> => {
        const wrong: string[] = [];
        for (const name of names) {
            const rows = `1;${name};Luc;l@exemple.fr`;
            const table = await read(plain + rows, encoding);
            if (table.rows[0]?.join(';') !== rows && !codes(table).includes('encodingunsure')) {
                wrong.push(`${name} as ${table.rows[0]?.[1] ?? ''}`);
            }
        }
        return wrong;
    };
    const able = (names: readonly string[], encoding: Encoding): string[] =>
        names.filter(name => Array.from(name).every(letter => letter < '\u0080' || upperHalf(encoding).includes(letter)));

    test.each(['windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'cp437'] as const)('of the West, in %s', async encoding => {
        const names = able([...west, ...west.map(name => name.toUpperCase())], encoding);
        expect(names.length).toBeGreaterThan(30);
        expect(await wrongInSilence(names, encoding)).toEqual([]);
        const pairs = names.map((name, at) => `${name}-${names[(at * 7 + 3) % names.length] ?? ''}`);
        expect(await wrongInSilence(pairs, encoding)).toEqual([]);
    });
    test.each(['windows-1250', 'iso-8859-2'] as const)('of the centre, in %s', async encoding => {
        expect(await wrongInSilence(able([...centre, ...centre.map(name => name.toUpperCase())], encoding), encoding)).toEqual([]);
    });
    test('the usual ones are read right, and nobody is asked', async() => {
        const names = west.filter(name => !/[ØÖ]|Gueï/.test(name));
        const doubted = [];
        for (const name of names) {
            const table = await read(`${plain}1;${name};Luc;l@exemple.fr\n`, 'windows-1252');
            doubted.push(...codes(table).map(code => `${code} ${name}`));
        }
        expect(doubted).toEqual([]);
    });
});
