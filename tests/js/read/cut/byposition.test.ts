import {readPaste} from '../../../../amd/src/read/cut/paste';

const read = async(...lines: string[]): Promise<{header: readonly string[]; rows: string[]; lines: readonly number[]}> => {
    const {header, rows, lines: places} = await readPaste(lines.join('\n'));
    return {header, rows: rows.map(row => row.join('|')), lines: places};
};

describe('columns that stand below one another', () => {
    test('are cut where every line is blank', async() => {
        expect(await read(
            'NOM            PRENOM        NUMERO  COURRIEL',
            'LE GOFF        Anne Marie    00123   anne@exemple.fr',
            'PETIT          Yann                  yann@exemple.fr',
            'DE LA ROCHE    Lou           00125   lou@exemple.fr',
        )).toEqual({
            header: ['NOM', 'PRENOM', 'NUMERO', 'COURRIEL'],
            rows: ['LE GOFF|Anne Marie|00123|anne@exemple.fr', 'PETIT|Yann||yann@exemple.fr', 'DE LA ROCHE|Lou|00125|lou@exemple.fr'],
            lines: [2, 3, 4],
        });
    });

    test('also after a value as long as its column, for its title says where the next begins', async() => {
        const {rows} = await read(
            'NOM     PRENOM     COURRIEL',
            'PETIT   Anne       anne@exemple.fr',
            'LE GOFF Marie-Ange yann@exemple.fr',
        );
        expect(rows).toEqual(['PETIT|Anne|anne@exemple.fr', 'LE GOFF|Marie-Ange|yann@exemple.fr']);
    });

    test('a title above and a line below them stay whole', async() => {
        const {header, rows} = await read(
            'Liste du 1er septembre',
            'NOM     PRENOM     COURRIEL',
            'PETIT   Anne       anne@exemple.fr',
            'HUET    Lou        lou@exemple.fr',
            'Total : 2 personnes',
        );
        expect(header).toEqual(['NOM', 'PRENOM', 'COURRIEL']);
        expect(rows.slice(0, 2)).toEqual(['PETIT|Anne|anne@exemple.fr', 'HUET|Lou|lou@exemple.fr']);
    });

    test('one column with wide spaces behind some cells is one column', async() => {
        const {rows} = await read('Courriel', 'anne@exemple.fr', 'lou@exemple.fr  ', 'yann@exemple.fr');
        expect(rows.map(row => row.trim())).toEqual(['anne@exemple.fr', 'lou@exemple.fr', 'yann@exemple.fr']);
    });

    test('a list without addresses is left as it is', async() => {
        const {header} = await read('NOM     PRENOM', 'PETIT   Anne', 'HUET    Lou', 'NOEL    Yann');
        expect(header).toHaveLength(1);
    });
});
