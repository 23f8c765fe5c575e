/** The part before the @ everyone has: checked without going further. */
const USUAL = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*$/i;

const ATOM = "[!#-'*+\\-/-9=?^-~A-Z]+";
// eslint-disable-next-line no-useless-escape
const QUOTED = '"(?:[\\x01-\\x08\\x0B\\x0C\\x0E-\\x1F!#-[\\]-\\x7F]|\\\\[\\x00-\\x7F])*"';
const LOCAL = new RegExp(`^(?:${ATOM}|${QUOTED})(?:\\.(?:${ATOM}|${QUOTED}))*$`);
const LABEL = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/i;

/** An address of a machine instead of a domain. */
const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = `${BYTE}(?:\\.${BYTE}){3}`;
const GROUPS = (most: number): string => `(?:[\\da-f]{1,4}(?::[\\da-f]{1,4}){0,${most}})?`;
const FULL = (count: number): string => `[\\da-f]{1,4}(?::[\\da-f]{1,4}){${count}}`;
const IP = new RegExp(`^\\[(?:${IPV4}|IPv6:(?:${FULL(7)}|(?!(?:.*[\\da-f][:\\]]){8,})${GROUPS(6)}::${GROUPS(6)}`
    + `|(?:${FULL(5)}:|(?!(?:.*[\\da-f]:){6,})${GROUPS(4)}::(?:${FULL(0)}(?::[\\da-f]{1,4}){0,4}:)?)${IPV4}))\\]$`, 'i');

/** Characters before the @, at most; two of a pair and the quotes around them count as one. */
const LONGEST = 64;

/** Domains seen: a list has few of them and many addresses. */
const domains = new Map<string, boolean>();
const MOST_DOMAINS = 10_000;

/** Whether Moodle accepts an address (its `validate_email`, that is PHP's FILTER_VALIDATE_EMAIL, and no angle brackets). */
export function isEmail(address: string): boolean {
    const at = address.lastIndexOf('@');
    if (at < 1 || address.length > 254) {
        return false;
    }
    const domain = address.slice(at + 1);
    let known = domains.get(domain);
    if (known === undefined) {
        known = isDomain(domain);
        if (domains.size >= MOST_DOMAINS) {
            domains.clear();
        }
        // A copy: the slice would keep the whole file in memory.
        domains.set([...domain].join(''), known);
    }
    if (!known) {
        return false;
    }
    const local = address.slice(0, at);
    return USUAL.test(local) ? at <= LONGEST
        : !/[<>\r\n]/.test(local) && local.replace(/\\./g, '.').replace(/"/g, '').length <= LONGEST && LOCAL.test(local);
}

/** At least two labels, the last one starting with a letter. */
function isDomain(domain: string): boolean {
    const labels = domain.split('.');
    if (domain.startsWith('[')) {
        return IP.test(domain);
    }
    return domain.length <= 253 && labels.length > 1 && labels.every(label => label.length <= 63 && LABEL.test(label))
        && /^[a-z]/i.test(labels[labels.length - 1] ?? '');
}
