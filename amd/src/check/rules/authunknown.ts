import type {Rule} from '../rule';

/** Ways to log in that are not enabled on this site. */
export const authunknown: Rule = (person, {site, mapped}, report) => {
    const {auth} = person;
    if (auth === '' || site.auths.includes(auth)) {
        return;
    }
    const lower = auth.toLowerCase();
    // Cells that moved to the left would put the password here.
    const value = mapped.has('password') && person.password === '' ? '…' : auth;
    report('authunknown', 'auth', {value, known: site.auths.join(', ')}, site.auths.includes(lower) ? lower : undefined);
};
