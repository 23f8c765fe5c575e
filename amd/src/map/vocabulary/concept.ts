/** What words of a title can say: which field it is, whose, or something no account needs. */
export type ConceptName =
    // What it is.
    | 'email' | 'lastname' | 'firstname' | 'name' | 'fullname' | 'login' | 'number' | 'numero' | 'student' | 'ine' | 'id' | 'formation' | 'group'
    | 'cohort' | 'password' | 'auth'
    // Whose it is.
    | 'candidate' | 'third' | 'staff' | 'organisation'
    // Which of several it is.
    | 'use' | 'birth' | 'personal' | 'institutional' | 'first' | 'further' | 'wanted' | 'origin' | 'confirmation' | 'code' | 'label' | 'vague' | 'catalan'
    // Something else, whatever stands beside it; and what says nothing.
    | 'address' | 'other' | 'noise';

/** The words for one concept. */
export interface Concept {
    readonly name: ConceptName;
    /** What the same phrases say besides: `legal surname` is a family name, and the one at birth. */
    readonly and?: ConceptName;
    /**
     * Phrases, with commas between them, as titles say them but without accents, capitals, plurals, articles and prepositions. What is written as one word
     * is found as one (`nomusage`). What begins with `=` says so only as a whole title: `=cn` is a name, `C_CN_NOM` has none.
     */
    readonly words: string;
}
