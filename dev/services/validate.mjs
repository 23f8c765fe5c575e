/**
 * Moodle's validate_parameters and clean_returnvalue as far as shapes go, driven by services.json.
 *
 * @param {object} description one node of services.json
 * @param {unknown} value
 * @param {string} path where we are, for the message
 * @param {boolean} input input: numbers may come as text and defaults are filled in; output: types must be exact
 * @returns {unknown} the value, complete
 * @throws {TypeError} naming the path
 */
export function validate(description, value, path, input) {
    if (description.keys) {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            throw new TypeError(`${path}: a structure was expected`);
        }
        const unknown = Object.keys(value).find(key => !Object.hasOwn(description.keys, key));
        if (unknown !== undefined) {
            throw new TypeError(`${path}: unexpected key ${unknown}`);
        }
        const whole = {};
        for (const [key, inner] of Object.entries(description.keys)) {
            if (value[key] !== undefined) {
                whole[key] = validate(inner, value[key], `${path}.${key}`, input);
            } else if (!inner.optional) {
                throw new TypeError(`${path}: ${key} is missing`);
            } else if (input && Object.hasOwn(inner, 'default')) {
                whole[key] = inner.keys && inner.default !== null ? validate(inner, inner.default, `${path}.${key}`, input) : inner.default;
            }
        }
        return whole;
    }
    if (description.list) {
        if (!Array.isArray(value)) {
            throw new TypeError(`${path}: a list was expected`);
        }
        return value.map((one, at) => validate(description.list, one, `${path}[${at}]`, input));
    }
    return scalar(description.type, value, path, input);
}

const WANTED = {int: 'number', float: 'number', bool: 'boolean'};

function scalar(type, value, path, input) {
    const wanted = WANTED[type] ?? 'string';
    if (typeof value === wanted && (type !== 'int' || Number.isInteger(value))) {
        return value;
    }
    if (input && ['string', 'number', 'boolean'].includes(typeof value)) {
        if (type === 'int' && /^-?\d+$/.test(String(value))) {
            return Number(value);
        }
        if (type === 'bool' && ['0', '1'].includes(String(value))) {
            return String(value) === '1';
        }
        if (wanted === 'string') {
            return String(value);
        }
    }
    throw new TypeError(`${path}: ${type} was expected`);
}
