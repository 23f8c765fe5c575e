/** What will happen to a person (prediction) or did happen (result); the words of DESIGN.md. */
export type Outcome =
    | 'create' | 'enrol' | 'update' | 'unchanged' | 'blocked' | 'leftout'
    | 'pending' | 'failed' | 'cancelled';
