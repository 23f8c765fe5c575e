/** What Moodle answers instead of data: an exception with its code; words come from lang/ when it is sent. */
export class Refusal extends Error {
    /**
     * @param {string} code error code
     * @param {string} [component] where its words are
     * @param {object|string|number} [a] what fills them
     */
    constructor(code, component = 'tool_prelude', a = undefined) {
        super(code);
        this.code = code;
        this.component = component;
        this.a = a;
    }
}
