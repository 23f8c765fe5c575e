/** How much an issue weighs: an error blocks its line, a warning lets it through, an info only tells. */
export type Level = 'error' | 'warning' | 'info';

/**
 * Something found about a file, a column or a person. Words are never here: `code` names the language string
 * `issue_<code>`, `params` fill it.
 */
export interface Issue {
    readonly code: string;
    readonly level: Level;
    /** Physical line of the file (1 = first), null when the issue is about the whole file. */
    readonly line: number | null;
    /** Field (see map/field.ts), null when about the line or the file. */
    readonly field: string | null;
    /** What fills the words; never a password. */
    readonly params?: Readonly<Record<string, string | number>>;
    /** The value offered instead, when one is known to be right. */
    readonly fix?: string;
}
