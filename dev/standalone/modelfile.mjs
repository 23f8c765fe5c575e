import {writeOds} from 'hucre/ods';
import {writeXlsx} from 'hucre/xlsx';
import {reason} from './site/cohorts.mjs';
import {strings} from './strings.mjs';

/**
 * The file to fill in, as Moodle's own data formats would write it.
 *
 * @param {string} format csv, excel or ods
 * @param {'en'|'fr'} lang
 * @param {object} site
 * @returns {Promise<{name: string, type: string, bytes: Buffer}>}
 */
export async function modelFile(format, lang, site) {
    const words = strings(lang);
    const fields = ['username', 'lastname', 'firstname', 'email'];
    const cohort = site.cohorts.search('', 1000).cohorts.find(one => !reason(one));
    const rows = [[...fields, 'cohort'], [...fields.map(field => words[`js_model_${field}`]), cohort?.idnumber ?? '']];
    const sheets = [{name: 'Sheet1', rows}];
    const [ending, bytes] = format === 'excel' ? ['xlsx', await writeXlsx({sheets})]
        : format === 'ods' ? ['ods', await writeOds({sheets})]
            : ['csv', `\uFEFF${rows.map(row => row.join(lang === 'fr' ? ';' : ',')).join('\r\n')}\r\n`];
    return {name: `${words.model_name}.${ending}`, type: ending, bytes: Buffer.from(bytes)};
}
