import {proposeIdnumber, schoolYear} from '../../../amd/src/map/cohortid';

describe('an idnumber proposed for a cohort', () => {
    test.each([
        ['L1 Économie & droit', 'L1-ECONOMIE-DROIT-2026'],
        ['  Licence   Chimie ', 'LICENCE-CHIMIE-2026'],
        ['L1-DROIT-2025', 'L1-DROIT-2025'],
        ['Cœur de métier', 'COEUR-DE-METIER-2026'],
        ['Groupe 2', 'GROUPE-2-2026'],
        ['12026', '12026-2026'],
        ['=1+1', '1-1-2026'],
        ['', ''],
        ['— / —', ''],
    ])('for “%s” is %s', (name, idnumber) => {
        expect(proposeIdnumber(name, 2026)).toBe(idnumber);
    });

    test('is never longer than Moodle can keep', () => {
        expect(proposeIdnumber('x'.repeat(1_000_000), 2026)).toHaveLength(100);
    });
});

describe('the school year of a list', () => {
    test.each([[2026, 0, 2025], [2026, 4, 2025], [2026, 5, 2026], [2026, 8, 2026], [2026, 11, 2026]])('in %i, month %i, is %i', (year, month, is) => {
        expect(schoolYear(year, month)).toBe(is);
    });
});
