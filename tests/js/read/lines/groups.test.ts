import {readPaste} from '../../../../amd/src/read/cut/paste';

const header = async(...above: string[]): Promise<readonly string[]> =>
    (await readPaste([...above, 'Nom;Prénom;Mail;Diplôme', 'ROY;Léa;lea@exemple.fr;DAEU', 'HUET;Max;max@exemple.fr;DAEU'].join('\n'))).header;

const BARE = ['Nom', 'Prénom', 'Mail', 'Diplôme'];

describe('what stands above the header and is no line of groups', () => {
    test.each([
        ['something and its value, an empty line between', ['Responsable;ROY Paul;;', ';;;']],
        ['with nothing on the line between', ['Service;Scolarité;;', '']],
        ['several of them', ['Responsable;ROY Paul;;', 'Service;Scolarité;;']],
        ['a title', ['Parents d’élèves;;;']],
    ])('%s', async(_, above) => expect(await header(...above)).toEqual(BARE));
});

test('groups directly above it are before its titles', async() => {
    expect(await header('Élève;;Parent;')).toEqual(['Élève - Nom', 'Élève - Prénom', 'Parent - Mail', 'Parent - Diplôme']);
    expect(await header('Liste de juin;;;', 'Élève;;Parent;')).toEqual(['Élève - Nom', 'Élève - Prénom', 'Parent - Mail', 'Parent - Diplôme']);
});
