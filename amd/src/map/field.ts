/** Fields every person has; every other field is a native one, under its native name. */
export const OWN_FIELDS = ['username', 'lastname', 'firstname', 'email', 'cohort', 'password', 'auth'] as const;

/** Both names in one cell, split on capitals: only ever chosen by a person. */
export const FULL_NAME = 'fullname';

export type OwnField = typeof OWN_FIELDS[number];

/** Fields Moodle cannot make an account without. */
export const REQUIRED_FIELDS = ['username', 'lastname', 'firstname', 'email'] as const;

export const isOwnField = (field: string): field is OwnField => (OWN_FIELDS as readonly string[]).includes(field);

/** Fields no two people have in common: one value for many of them is never right. */
export const isOneOfAKind = (field: string): boolean => field === 'username' || field === 'email' || field === 'password';

/** Fields an account can be made without. */
export const isOptional = (field: string): boolean => !(REQUIRED_FIELDS as readonly string[]).includes(field);
