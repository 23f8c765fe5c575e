/** First month (0 = January) whose lists are those of the school year to come. */
const JUNE = 5;
/** Characters an idnumber has at most. */
const LONGEST = 100;

/** The year a school year begins in. `month` as in Date, 0 = January. */
export const schoolYear = (year: number, month: number): number => month >= JUNE ? year : year - 1;

/** "L1 Économie & droit", 2026 → "L1-ECONOMIE-DROIT-2026"; a name that holds a year already keeps that one alone. */
export const proposeIdnumber = (name: string, year: number): string => {
    const words = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').toUpperCase()
        .split(/[^A-Z0-9]+/).filter((word) => word !== '');
    if (words.length === 0) {
        return '';
    }
    const dated = words.some((word) => /^(19|20)\d\d$/.test(word));
    return (dated ? words : [...words, String(year)]).join('-').slice(0, LONGEST);
};
