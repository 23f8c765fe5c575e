/**
 * @typedef {{id: number, username: string, email: string, firstname: string, lastname: string, auth: string,
 *     suspended: boolean, confirmed: boolean, deleted: boolean, admin: boolean, role: string|null, password: string|null,
 *     preferences: Record<string, string>}} Account
 */

const fold = email => email.toLowerCase();

/** The accounts of the site, found by username and by e-mail as Moodle finds them. Deleted ones are not found. */
export class Accounts {
    /** @type {Map<number, Account>} */
    #byId = new Map();
    #byUsername = new Map();
    /** Lower-case e-mail → accounts, oldest first. */
    #byEmail = new Map();
    #last = 0;

    /** @returns {Account} */
    add(given) {
        const account = {
            auth: 'manual', suspended: false, confirmed: true, deleted: false, admin: false, role: null, password: null,
            preferences: {}, ...given, id: ++this.#last,
        };
        this.#byId.set(account.id, account);
        if (!account.deleted) {
            this.#byUsername.set(account.username, account);
            const key = fold(account.email);
            this.#byEmail.set(key, [...this.#byEmail.get(key) ?? [], account]);
        }
        return account;
    }

    /** As Moodle deletes: the account stays in the table, nobody finds it any more. */
    remove(id) {
        const account = this.#byId.get(id);
        account.deleted = true;
        this.#byUsername.delete(account.username);
        const key = fold(account.email);
        this.#byEmail.set(key, this.#byEmail.get(key).filter(one => one !== account));
    }

    /** Gives fields of an account their new values. */
    change(account, changes) {
        for (const {field, new: value} of changes) {
            if (field === 'email') {
                const [before, after] = [fold(account.email), fold(value)];
                this.#byEmail.set(before, this.#byEmail.get(before).filter(one => one !== account));
                this.#byEmail.set(after, [...this.#byEmail.get(after) ?? [], account]);
            }
            account[field] = value;
        }
    }

    get(id) {
        return this.#byId.get(id);
    }

    byUsername(username) {
        return this.#byUsername.get(username);
    }

    byEmail(email) {
        return this.#byEmail.get(fold(email)) ?? [];
    }

    get size() {
        return this.#byId.size;
    }

    all() {
        return [...this.#byId.values()];
    }

    /** As many people as a large university has, so that the page is seen with such a site behind it. */
    fill(count) {
        for (let i = this.size; i < count; i++) {
            this.add({username: `compte${i}`, email: `compte${i}@exemple.fr`, firstname: 'Compte', lastname: String(i)});
        }
    }
}
