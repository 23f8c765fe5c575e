import {createReview} from '../../../../amd/src/check/createreview';
import {guessMapping} from '../../../../amd/src/map/guess';
import {initialAccess} from '../../../../amd/src/page/access/access';
import {makeSheet, sheetState} from '../../../../amd/src/page/access/slips';
import {slipsCsv} from '../../../../amd/src/page/access/slipscsv';
import {initialState, type State} from '../../../../amd/src/page/state';
import {readTable} from '../../../../amd/src/read/read';
import {bytes, config, makeHost} from '../support';

const LIST = 'Numéro;Nom;Prénom;Adresse mail;auth\n1;NOËL;Zoé;zoe@exemple.fr;\n2;=PETIT;Lia;lia@exemple.fr;manual\n3;ROY;Léo;leo@exemple.fr;cas\n4;X;Y;x@exemple.fr;\n';
const site = {...config.site, auths: ['manual', 'cas']};
let next = 0;
const host = makeHost({}, {random: (below) => next++ % below});

/** Four people: two get an account with a password, one logs in elsewhere, one has an account. */
const ready = async(): Promise<State> => {
    const table = await readTable(bytes(LIST), 'list.csv', {});
    const mapping = guessMapping(table, site);
    const review = await createReview(table, mapping, site);
    review.joinAnswers([2, 3, 4, 5], [{line: 5, outcome: 'enrol', code: 'accountexists', message: '', userid: 9, account: 'x', cohortids: []}]);
    const access = {...initialAccess('nomail'), passwords: 'each' as const};
    return {...initialState(config), phase: 'ready', table, mapping, review, revision: 1, access};
};

describe('the sheet of passwords', () => {
    test('has whoever gets an account with a password, and nobody else', async() => {
        const {sheet, slips} = makeSheet(await ready(), config, host);
        expect(sheet.map(({line, username}) => [line, username])).toEqual([[2, '1'], [3, '2']]);
        expect(sheet.map(({line}) => slips.passwords.get(line))).toEqual(sheet.map(({password}) => password));
        expect(new Set(slips.passwords.values()).size).toBe(2);
    });

    test('is needed until it was saved, and again when someone on it changed', async() => {
        const state = await ready();
        expect(sheetState(state, config)).toBe('unsaved');
        const saved = {...state, slips: makeSheet(state, config, host).slips};
        expect(sheetState(saved, config)).toBe('saved');
        state.review?.edit(2, 'email', 'zoe.noel@exemple.fr');
        state.review?.joinAnswers([2], []);
        expect(sheetState({...saved, revision: 2}, config)).toBe('saved');
        state.review?.edit(2, 'lastname', 'NOEL');
        expect(sheetState({...saved, revision: 3}, config)).toBe('stale');
        const again = makeSheet({...saved, revision: 3}, config, host);
        expect(again.slips.passwords).toEqual(saved.slips.passwords);
        expect(again.sheet[0]?.lastname).toBe('NOEL');
        expect(sheetState({...saved, revision: 3, slips: again.slips}, config)).toBe('saved');
    });

    test('is stale when someone on it turns out to have an account, or is left out', async() => {
        const state = await ready();
        const saved = {...state, slips: makeSheet(state, config, host).slips};
        state.review?.leaveOut([3]);
        expect(sheetState({...saved, revision: 2}, config)).toBe('stale');
        state.review?.takeBack([3]);
        expect(sheetState({...saved, revision: 3}, config)).toBe('saved');
    });

    test('is not asked for with another recipe, nor when nobody needs a password', async() => {
        const state = await ready();
        expect(sheetState({...state, access: {...state.access, passwords: 'one'}}, config)).toBe('none');
        expect(sheetState({...state, access: {...state.access, recipe: 'mail'}}, config)).toBe('none');
        state.review?.leaveOut([2, 3]);
        expect(sheetState({...state, revision: 2}, config)).toBe('none');
    });

    test('as a table holds nothing a spreadsheet would calculate', async() => {
        const {sheet} = makeSheet(await ready(), config, host);
        const [header, , second] = slipsCsv(sheet, config, host.words).split('\r\n');
        expect(header).toContain('field_password');
        expect(second).toMatch(/^"'=PETIT";Lia;lia@exemple\.fr;;2;[A-Z]/);
    });
});
