/** Moodle's own password policy, as a new site has it. */
export const isStrong = password => /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?=.*[^A-Za-z0-9]).{8,}$/.test(password);
