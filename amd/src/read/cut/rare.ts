/** Signs that separate where no usual one does, and a header proves it. By itself: the page offers them before anything is read. */
export const RARE = ['~', '^', '¦', '§', '#', '/'] as const;
