/** Fields whose text is of no use until something is done with it; the button that does it, where there is one that may have nothing to do. */
const FIELDS: readonly {readonly field: string; readonly idle?: string}[] = [
    {field: '.tool_prelude-picker [data-region="query"]'},
    {field: '[data-region="pastetext"]'},
    {field: '[data-region="columntool"] :is([data-region="toolfind"], [data-region="toolvalue"])', idle: '[data-action="toolapply"]'},
    {field: '[data-region="recipename"]'},
];

/** A field with such text in it: whoever typed it thinks it counts. */
export function hanging(root: HTMLElement): HTMLInputElement | HTMLTextAreaElement | null {
    for (const {field, idle} of FIELDS) {
        for (const input of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(field)) {
            const button = idle === undefined ? null : input.form?.querySelector<HTMLButtonElement>(idle);
            if (input.value.trim() !== '' && !input.closest('[hidden]') && !button?.disabled) {
                return input;
            }
        }
    }
    return null;
}

/** Has `run` called when this may have changed without anything else on the page changing. */
export function onHanging(root: HTMLElement, run: () => void): void {
    root.addEventListener('input', run);
    root.addEventListener('change', run);
    const tool = root.querySelector('[data-region="columntool"]');
    if (tool) {
        new MutationObserver(run).observe(tool, {attributes: true, subtree: true, attributeFilter: ['disabled', 'hidden']});
    }
}
