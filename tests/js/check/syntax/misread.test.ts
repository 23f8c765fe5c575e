import {checkPerson} from '../../../../amd/src/check/check';
import {oddLetters} from '../../../../amd/src/check/rules/lettersodd';
import type {Facts} from '../../../../amd/src/check/rule';
import type {Person} from '../../../../amd/src/map/person';
import {site} from '../../helpers/site';

const facts: Facts = {site, mapped: new Set(), followsEmail: () => false, repairs: new Map()};
const found = (changes: Partial<Person>): string[] => checkPerson({
    line: 2, mergedLines: [], username: '812345', lastname: 'ROY', firstname: 'Léa', email: 'lea.roy.2027@exemple.fr', cohorts: [], password: '', auth: '', fields: {}, ...changes,
}, facts).map(({code, fix}) => code + (fix === undefined ? '' : ` → ${fix}`));

/** Names as they are, of many languages. */
const NAMES = `Łukasz Jiří O’Brien D’Angelo Nuñez Åsa Öztürk İbrahim Иванов Ольга N’Diaye Ǧabr Nguyễn Trần Lê Đặng Phạm Hoàng Ngô Vũ Võ Đỗ Hồ Bùi Dương Lý Thị Hương Thảo Quỳnh Phượng Ánh Ñíguez Muñoz Peña Ibáñez
García-Márquez Íñigo Ángel Óscar Úrsula João Conceição Gonçalves Simões Magalhães Antão Brandão Müller Schröder Weiß Groß Jürgen Björn Ærø Sørensen Jørgensen Kjær Åberg Öberg Ängström Þór Þórdís Guðrún Sigurðsson Björk Ásgeir
Šimon Žižka Čapek Ďurica Ťažký Dvořák Růžena Štěpán Ondřej Żółć Śliwa Wałęsa Wójcik Mądry Szczęsny Kovačević Đorđević Čović Ćosić Šešelj Ștefan Țiriac Băsescu Brâncuși Ionuț Şahin Çelik Yılmaz Işık Gökhan Özge Ayşe Doğan Çağla
Kęstutis Žydrūnas Ģirts Ķekava Ļubova Ņina Ādams Ēriks Õnne Jüri Ülo Erdős Lőrinc Szűcs Árpád Kálmán Béla Zoë Chloë Anaïs Loïc Maëlle Gaëlle Mickaël Raphaël Noël Joël Saül Ésaü Emmaüs Benoît Maître Aîné Cœur Bœuf Œuvrard Lætitia
ÉLODIE HÉBERT LEFÈVRE LEFéVRE GAËLLE FRANÇOIS NOËL BENOÎT CÔTÉ ÂNE Àlex Èva Ève Élise Ïnès Ünal Łódź ŁUKASZ JIŘÍ NUÑEZ ŞAHİN İPEK ØSTERGAARD ÅSE McÉwen hÉigeartaigh hÉalaithe MacÉil Kéryhuel Hénaff Guénolé Nolwenñ Fañch Gurvañ C’hoarzh
Ελένη Παπαδόπουλος Γιώργος Νίκος محمد علي דוד 李明 田中 さくら 김민수 ณัฐ देव Հայկ გიორგი Aşkın Əli Məmmədov Ümid Nərgiz Ýazgul Ğaliya Қайрат Әлия Өмір Олександр Їжак Єва Ћирић Ђорђе Његош
Dáithí Gráinne Siobhán Róisín Éamon Caoimhín Máire Pádraig Seán Tomás Úna Siân Dŵr Gruffydd Tŷ Renée André José Zoé Chloé Théo Hélène Irène Solène Agnès Thérèse Adèle Gisèle Clémençon Besançon Garçon Françoise Alençon Curaçao
Bébé Crêpe Forêt Côme Jérôme Dôle Sûr Brûlé Hüe Haüy L’Haÿ Croÿ Naïma Aïcha Zaïre Moïse Éloïse Héloïse Loïs Taïeb Maïté Mélanie Désiré Nîmes Guîtres Pâquet Lâm Châtel Bâle Château Pâris Lagarrigüe Agüero Zuñiga Ordóñez Yáñez Óñate
Bjarnadóttir Halldór Ægir Ísak Örn Ólafur Jóhanna Krüger Fußball Strauß Düsseldorf Käthe Bär Köln Möbius Çağrı İnci Iğdır Åke Märta Pär Håkan Gösta Torbjörn Núñez Fröhlich Zoltán Nagyné Þorbjörg
d’Église L’Étoile Saint-Étienne Marie-Ève Anne-Gaëlle D'Aoûst Sacré-Cœur Société Licence n° 1ʳᵉ «Droit» “Droit” Économétrie… l’éducation ʻOkina Ka’ahumanu Hawaiʻi M’hamed`.split(/\s+/);

test.each(NAMES)('%s is a name', name => {
    expect(oddLetters(name)).toBeNull();
    expect(oddLetters(name.normalize('NFD').normalize('NFC'))).toBeNull();
});

test.each([
    ['DOS read as a Mac’s', 'AndrÇ', 'André'], ['DOS read as a Mac’s, small letters', 'Franáois', 'François'], ['DOS read as a Mac’s, an umlaut', 'Lefävre', 'Lefèvre'], ['inside a word', 'BÇatrice', 'Béatrice'],
    ['DOS read as Windows’', 'Zo‚', 'Zoé'], ['DOS read as Windows’, ë', 'Ga‰lle', 'Gaëlle'], ['DOS read as Windows’, ç', 'Fran‡ois', 'François'], ['several', 'H‚lŠne', 'Hélène'], ['Windows’ read as a Mac’s', 'AndrÈ', 'André'],
    ['Windows’ read as a Mac’s, two', 'HÈlËne', 'Hélène'], ['a Mac’s read as Windows’', 'AndrŽ', 'André'], ['a Mac’s read as Windows’, a quotation mark', 'No‘l', 'Noël'], ['Windows’ read as DOS', 'Franþois', 'François'],
    ['Windows’ read as DOS, capitals', 'MAR╔CHAL', 'MARÉCHAL'], ['Windows’ read as the first DOS', 'AndrΘ', 'André'], ['Windows’ read as Central Europe’s', 'Lefčvre', 'Lefèvre'], ['Central Europe’s read as Windows’', '£ukasz', 'Łukasz'],
    ['the same, with letters', 'Dvoøák', 'Dvořák'], ['encoded twice by way of DOS', 'H├ëBERT', 'HÉBERT'], ['encoded twice by way of the first DOS', 'Zo├⌐', 'Zoé'], ['encoded twice by way of Central Europe', 'ZoĂ©', 'Zoé'],
    ['a Cyrillic letter among Latin ones', 'RОY', 'ROY'], ['the other way round', 'Маrie', 'Marie'], ['letters of double width', 'ＲＯＹ', 'ROY'], ['letters of mathematics', '𝕽𝖔𝖞', 'Roy'], ['letters joined for print', 'ﬁona', 'fiona'],
    ['only the odd word changes', 'Jean-François AndrÇ', 'Jean-François André'],
])('%s: %s → %s', (_why, name, meant) => {
    expect(found({lastname: name})).toEqual([`lettersodd → ${meant}`]);
    expect(found({cohorts: [`L1 ${name}`]})).toEqual([`lettersodd → L1 ${meant}`]);
});

test.each(['┼sa', 'H‰bert', 'Beno¤t', 'Jos¿', 'G≥rard', 'Жoe'])('%s is told, and nothing offered', name => {
    expect(found({lastname: name})).toEqual(['lettersodd']);
});

test.each([
    ['=?UTF-8?Q?H=C3=89BERT?=', 'HÉBERT'], ['=?utf-8?B?SW7DqHM=?=', 'Inès'], ['=?iso-8859-1?Q?Zo=E9_ROY?=', 'Zoé ROY'], ['=?UTF-8?Q?Zo?= =?UTF-8?Q?=C3=A9?=', 'Zoé'], ['Zo=C3=A9', 'Zoé'], ['Zo=E9', 'Zoé'], ['Zo%C3%A9', 'Zoé'],
    ['Zo%E9', 'Zoé'], ['Zo\\u00e9', 'Zoé'], ['Zo\\xe9', 'Zoé'], ['Zo\\\'e9', 'Zoé'], ['ZoU+00E9', 'ZoU+00E9'], ['Zo&eacute;', 'Zoé'], ['Zo&#xE9;', 'Zoé'],
])('codes of mails, addresses and programs: %s → %s', (name, meant) => {
    expect(found({lastname: name}).filter(one => one.startsWith('webcodes'))).toEqual(name === meant ? [] : [`webcodes → ${meant}`]);
    expect(found({lastname: name}).filter(one => one.startsWith('characterslost'))).toEqual([]);
});

test.each(['2+2=40', 'Salle =B2=', '100%AB', 'A\\B', 'C:\\users\\xavier', 'R&D', '=?nothing?Q?Zo=E9?=x', '=?UTF-8?B?###?=', '50%25', '\\u0000'])('no codes: %s', cohort => {
    expect(found({cohorts: [cohort]}).filter(one => one.startsWith('webcodes →') && !one.includes('=?'))).toEqual([]);
});
