/** Text that may stand in HTML. */
export const html = text => String(text).replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`);
