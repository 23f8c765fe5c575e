import {mapAsBefore, namedColumns} from '../../../amd/src/map/namedcolumn';
import {guessMapping} from '../../../amd/src/map/guess';

const site = {fields: ['username', 'email', 'city', 'department']};
const table = (header: string[]) => ({header, rows: []});
const guess = (header: string[]) => guessMapping(table(header), site);

describe('the columns of an earlier file', () => {
    const before = table(['Dossier ', 'Nom', 'Prénom', 'Courriel', 'Ville', '']);
    const named = namedColumns(before, {targets: ['username', 'lastname', 'firstname', 'email', null, 'city'], questions: [], fallbacks: {}});

    test('are kept by their titles, without those that are ignored or have none', () => {
        expect(named).toEqual([
            {label: 'Dossier', field: 'username'}, {label: 'Nom', field: 'lastname'}, {label: 'Prénom', field: 'firstname'},
            {label: 'Courriel', field: 'email'},
        ]);
    });

    test('are found again in another order and writing, and the others stay ignored', () => {
        const header = ['PRENOM', 'nom', 'courriel', 'Numéro', 'DOSSIER', 'city'];
        const mapping = mapAsBefore(table(header), guess(header), named);
        expect(mapping.targets).toEqual(['firstname', 'lastname', 'email', null, 'username', null]);
        expect(mapping.questions).toEqual([]);
    });

    test('what is no longer there is guessed, and no field twice', () => {
        const header = ['Numéro', 'Nom', 'Prénom', 'Adresse mail', 'city'];
        expect(mapAsBefore(table(header), guess(header), named).targets).toEqual(['username', 'lastname', 'firstname', 'email', 'city']);
        const both = ['Numéro', 'Dossier', 'Nom', 'Prénom'];
        expect(mapAsBefore(table(both), guess(both), named).targets).toEqual([null, 'username', 'lastname', 'firstname']);
    });

    test('an ambiguous title that was answered is not asked about again', () => {
        const header = ['INE', 'Nom', 'Prénom', 'Téléphone'];
        expect(guess(header).questions).toEqual([0]);
        const answered = [{label: 'INE', field: 'username'}, {label: 'Commune', field: 'city'}];
        expect(mapAsBefore(table(header), guess(header), answered)).toMatchObject({targets: ['username', 'lastname', 'firstname', null], questions: [], why: ['before', 'title', 'title', null]});
    });

    test('a file of another kind is read as if there had been none', () => {
        const header = ['username', 'email'];
        expect(mapAsBefore(table(header), guess(header), [{label: 'x', field: 'city'}])).toEqual(guess(header));
        expect(mapAsBefore(table(header), guess(header), [])).toEqual(guess(header));
    });
});
