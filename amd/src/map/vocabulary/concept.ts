/** What words of a title can say: which field it is, whose, or something no account needs. */
export type ConceptName =
    // What it is.
    | 'email' | 'lastname' | 'firstname' | 'name' | 'fullname' | 'login' | 'number' | 'student' | 'ine' | 'id' | 'formation' | 'group'
    | 'cohort' | 'password' | 'auth'
    // Whose it is.
    | 'candidate' | 'third' | 'organisation'
    // Which of several it is.
    | 'use' | 'birth' | 'personal' | 'institutional' | 'first' | 'further' | 'wanted' | 'origin' | 'confirmation' | 'code' | 'label'
    // Something else, whatever stands beside it; and what says nothing.
    | 'address' | 'other' | 'noise';

/** The words for one concept. */
export interface Concept {
    readonly name: ConceptName;
    /**
     * Phrases, with commas between them, as titles say them but without accents, capitals, plurals, articles and prepositions. What is written as one word
     * is found as one (`nomusage`).
     */
    readonly words: string;
}
