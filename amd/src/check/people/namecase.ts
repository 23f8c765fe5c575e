/**
 * A name in ordinary case: `DE LA TOUR` → `De La Tour`, `JEAN-PIERRE` → `Jean-Pierre`, `D’AGOSTINO` → `D’Agostino`. Words that
 * already mix cases stay.
 */
export const properCase = (name: string): string => name.replace(/[\p{L}\p{M}]+/gu, word =>
    (word !== word.toUpperCase() && word !== word.toLowerCase() ? word
        : word.charAt(0).toLocaleUpperCase('fr') + word.slice(1).toLocaleLowerCase('fr')));

/** A name in capitals, accents kept. */
export const upperCase = (name: string): string => name.toLocaleUpperCase('fr');

/** A text with single spaces only, none at its ends and none around hyphens. */
export const tidySpaces = (text: string): string => text.replace(/\s+/g, ' ').replace(/ ?- ?/g, '-').trim();
