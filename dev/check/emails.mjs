// node dev/check/emails.mjs: writes tests/fixtures/emails.json, addresses with what Moodle's validate_email says of each (PHP's own filter and no
// angle brackets). The addresses are the same at every run.
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {ensurePhp} from '../system/php.mjs';

const MANY = 2500;

const LOCALS = [
    'a', 'jean.dupont', 'j+p', '"a b"', '"a@b"', 'a."b".c', '"\\"x"', '.a', 'a.', 'a..b', 'é', 'a'.repeat(64), 'a'.repeat(65), '""',
    `"${'a'.repeat(63)}"`, `"${'a'.repeat(65)}"`, 'x_y-z', 'o\'neil', 'a<b', '"a<b"', '"\\a"', '"\\é"', '!#$%&*/=?^`{|}~',
];
const DOMAINS = [
    'b.fr', 'b', 'b.f', 'b.1', 'b.fr1', '1.2', 'b.c.d', '-b.fr', 'b-.fr', 'b--c.fr', 'b.f-r', 'b.-fr', 'b.fr-', 'xn--b.fr',
    'b.xn--p1ai', 'b.xn--', 'xn--.fr', 'b_c.fr', 'b.fr.', '.b.fr', 'b..fr', `${'a.'.repeat(60)}fr`,
    `${`${'a'.repeat(63)}.`.repeat(2)}fr`, `${'a'.repeat(64)}.fr`, `a.${'b'.repeat(63)}`, `a.${'b'.repeat(64)}`, '[127.0.0.1]',
    '[IPv6:::1]', '[IPv6:a::b::c]', '[IPv6:1:2:3:4:5:6:7:8]', '[IPv6:1:2:3:4:5:6:7:8:9]', '[IPv6:::ffff:1.2.3.4]', '[256.1.1.1]',
    '[01.1.1.1]', 'localhost', '1a.fr', 'b.1a', 'b.a1', 'a.1-b', 'a.xn--1', 'exémple.fr',
];
const PIECES = [
    'a', 'Z', '1', '-', '--', '.', '..', '_', '+', '\'', '"', '\\', '(', '<', '>', ',', ';', ':', '@', '[', ']', ' ', '\t', '\n', '\r',
    '\x00', '\x7F', 'é', 'xn--', 'com', 'exemple.fr', '127.0.0.1', '[IPv6:2001:db8::1]', '!', '#', '$', '%', '&', '*', '/', '=', '?',
    '^', '`', '{', '|', '}', '~', 'a'.repeat(60),
];

let seed = 2026;
/** @param {number} count @returns {number} the next number below it, the same at every run */
function next(count) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor(seed / 0x100000000 * count);
}
const pick = list => list[next(list.length)];
const some = most => Array.from({length: 1 + next(most)}, () => pick(PIECES)).join('');

const addresses = new Set(LOCALS.flatMap(local => DOMAINS.map(domain => `${local}@${domain}`)));
const MAKE = [
    () => some(8), () => `${some(4)}@${some(5)}`, () => `${pick(LOCALS)}@${some(5)}`, () => `${some(4)}@${pick(DOMAINS)}`,
    () => {
        const base = `${pick(LOCALS)}@${pick(DOMAINS)}`;
        const at = next(base.length);
        return base.slice(0, at) + pick(PIECES) + base.slice(at + next(2));
    },
];
while (addresses.size < MANY) {
    const address = pick(MAKE)();
    // Longer ones do not fit in Moodle's table: another rule says so.
    if (address.length <= 254) {
        addresses.add(address);
    }
}

const list = [...addresses];
const verdicts = execFileSync((await ensurePhp()).program, ['-r', `
    foreach (json_decode(stream_get_contents(STDIN)) as $address) {
        $isbroken = strpos($address, "\\n") !== false || strpos($address, "\\r") !== false || preg_match('/[<>]/', $address);
        echo !$isbroken && filter_var($address, FILTER_VALIDATE_EMAIL) !== false ? '1' : '0';
    }`], {input: JSON.stringify(list)}).toString();
const those = verdict => list.filter((_, i) => verdicts[i] === verdict);
writeFileSync(new URL('../../tests/fixtures/emails.json', import.meta.url), `${JSON.stringify({accepted: those('1'), refused: those('0')}, null, 1)}\n`);
