/** Something this machine can't provide, and why: a reason to do without and to say so, not a failure. */
export class Unavailable extends Error {
    /** @param {string} message */
    constructor(message) {
        super(message);
        this.name = 'Unavailable';
    }
}
