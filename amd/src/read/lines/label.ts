import {LOST, LOST_LETTERS} from '../../map/label/lost';
import {undouble} from '../bytes/undouble';

/**
 * A header label as it is compared: without case, accents, punctuation, school year and trailing parenthesis
 * (`Nom Etablissement origine 2024/2025` → `nom etablissement origine`, `N° candidat` → `numero candidat`).
 * A bare `no` stays: that is eCandidat's, not Parcoursup's.
 */
export function normaliseLabel(label: string): string {
    return undouble(label)
        .replace(LOST_LETTERS, LOST)
        .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD"“”«»]/g, '')
        .normalize('NFC')
        .toLowerCase()
        .replace(/\bn\s?[°º]|\bnum\.|№/g, 'numero ')
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/œ/g, 'oe')
        .trim()
        .replace(/(?:\s*\d{4}\/\d{4}|\s*\([^()]*\))+$/, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
