import {generateKeyPairSync, sign} from 'node:crypto';

/** One value of DER: its tag, its length, what is in it. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
    const content = Buffer.concat(parts);
    const {length} = content;
    const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xFF];
    return Buffer.concat([Buffer.from([tag, ...head]), content]);
}

const sequence = (...parts: Uint8Array[]): Buffer => der(0x30, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const integer = (value: number): Buffer => der(0x02, Buffer.from([value]));
const bits = (bytes: Uint8Array): Buffer => der(0x03, Buffer.from([0]), bytes);
const time = (text: string): Buffer => der(0x18, Buffer.from(text));

/** A certificate of this machine's own address that nobody vouches for but itself, with its key. */
export function ownCertificate(): {key: string; cert: string} {
    const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
    const ecdsa = sequence(oid('2a8648ce3d040302'));
    const name = sequence(der(0x31, sequence(oid('550403'), der(0x0C, Buffer.from('tests of the command')))));
    const address = der(0x30, der(0x87, Buffer.from([127, 0, 0, 1])));
    const what = sequence(
        der(0xA0, integer(2)), integer(1), ecdsa, name, sequence(time('20200101000000Z'), time('21200101000000Z')), name,
        publicKey.export({type: 'spki', format: 'der'}), der(0xA3, sequence(sequence(oid('551d11'), der(0x04, address)))),
    );
    const whole = sequence(what, ecdsa, bits(sign('sha256', what, privateKey)));
    const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
    return {
        key: privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
        cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    };
}
