/** Stands in a title for a letter that was lost before the file came here; no word we know has it. */
export const LOST = 'ø';

/** Letters that were replaced. */
export const LOST_LETTERS = /[?\uFFFD]+(?=\p{L})|\uFFFD+/gu;
