// Moodle's own upload page, driven as a person does: the file is in the draft area already when the clock starts.
import {untilLoaded} from './clock.mjs';

/** Rows to preview, of those its page offers. */
const [few, all] = ['10', '100000'];

/**
 * Opens the page and puts the file where its file picker would.
 *
 * @param {import('playwright-core').Page} page logged in
 * @param {string} wwwroot
 * @param {Buffer} file
 * @param {string} previewRows
 */
async function hand(page, wwwroot, file, previewRows) {
    await page.goto(`${wwwroot}/admin/tool/uploaduser/index.php`);
    const answer = await page.evaluate(async text => {
        const repository = /"id":"?(\d+)"?,"name":"[^"]*","type":"upload"/.exec(document.documentElement.innerHTML)?.[1] ?? '';
        const body = new FormData();
        const draft = document.querySelector('input[name=userfile]');
        const fields = {action: 'upload', sesskey: M.cfg.sesskey, repo_id: repository, itemid: draft.value, env: 'filepicker',
            ctx_id: String(M.cfg.contextid ?? 1), client_id: 'bench', savepath: '/', 'accepted_types[]': '*', maxbytes: '-1'};
        Object.entries(fields).forEach(([name, value]) => body.append(name, value));
        body.append('repo_upload_file', new File([text], 'people.csv', {type: 'text/csv'}));
        return (await fetch(`${M.cfg.wwwroot}/repository/repository_ajax.php?action=upload`, {method: 'POST', body})).text();
    }, file.toString());
    if (!/"file":"people\.csv"/.test(answer)) {
        throw new Error(`the native page did not take the file: ${answer.slice(0, 300)}`);
    }
    await page.selectOption('select[name=delimiter_name]', 'semicolon');
    await page.selectOption('select[name=encoding]', 'UTF-8');
    await page.selectOption('select[name=previewrows]', previewRows);
    // What Moodle's own parts of the page fetch after it was shown has come.
    await page.waitForLoadState('networkidle');
}

/**
 * The preview of every row.
 *
 * @param {import('playwright-core').Page} page logged in
 * @param {string} wwwroot
 * @param {Buffer} file
 * @param {number} rows it has to show
 * @param {import('./cpu.mjs').Meter} meter
 * @returns {Promise<[number, import('./cpu.mjs').Cpu]>} ms from the click to the load event, and processor time
 */
export async function nativePreview(page, wwwroot, file, rows, meter) {
    await hand(page, wwwroot, file, all);
    const measured = await meter(() => untilLoaded(page, '#id_submitbutton'));
    const shown = await page.locator('#uupreview tr:has(td)').count();
    if (shown !== rows) {
        throw new Error(`the native preview shows ${shown} rows instead of ${rows}`);
    }
    return measured;
}

/**
 * Its processing, after a preview of a few rows that nobody waits for: new accounts only, passwords generated and mailed.
 *
 * @param {import('playwright-core').Page} page logged in
 * @param {string} wwwroot
 * @param {Buffer} file
 * @param {number} rows
 * @param {import('./cpu.mjs').Meter} meter
 * @returns {Promise<[number, import('./cpu.mjs').Cpu]>} ms from the click to the load event of the results, and processor time
 */
export async function nativeImport(page, wwwroot, file, rows, meter) {
    await hand(page, wwwroot, file, few);
    await untilLoaded(page, '#id_submitbutton');
    await page.selectOption('select[name=uutype]', '0');
    await page.selectOption('select[name=uupasswordnew]', '1');
    const measured = await meter(() => untilLoaded(page, '#id_submitbutton'));
    const shown = await page.locator('#uuresults tr:has(td)').count();
    if (shown !== rows) {
        throw new Error(`the native results show ${shown} rows instead of ${rows}: ${
            (await page.locator('#region-main').innerText()).slice(0, 500)}`);
    }
    return measured;
}
