import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {CODES} from '../../../amd/src/check/personcodes';

const root = join(__dirname, '../../..');

/** The plugin's strings of a language. */
function strings(lang: string): Map<string, string> {
    const source = readFileSync(join(root, `lang/${lang}/tool_prelude.php`), 'utf8');
    return new Map(Array.from(source.matchAll(/^\$string\['(\w+)'\] = '((?:[^'\\]|\\.)*)';$/gm), ([, key = '', text = '']) =>
        [key, text.replace(/\\(['\\])/g, '$1')]));
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\$a->\w+\}/g) ?? [])].sort();
const [english, french] = [strings('en'), strings('fr')];
const doc = readFileSync(join(root, 'docs/issues.md'), 'utf8');

describe.each(Object.entries(CODES))('%s (%s)', (code, level) => {
    test('has words and a title in both languages, filled in alike', () => {
        for (const key of [`issue_${code}`, `issue_group_${code}`]) {
            expect(english.get(key)).toMatch(/\S/);
            expect(french.get(key)).toMatch(/\S/);
            expect(placeholders(french.get(key) ?? '')).toEqual(placeholders(english.get(key) ?? ''));
        }
        expect(english.has(`issue_help_${code}`)).toBe(french.has(`issue_help_${code}`));
    });
    test('is in the documentation with its level and its words', () => {
        const [row = ''] = doc.split('\n').filter(line => line.startsWith(`| \`${code}\` |`));
        const words = (english.get(`issue_${code}`) ?? '').replace(/\{\$a->(\w+)\}/g, '*$1*').replace(/\|/g, '\\|').replace(/</g, '&lt;');
        expect(row).toBe(`| \`${code}\` | ${level} | ${words} |`);
    });
});

test('the documentation has no code there is none of', () => {
    const documented = Array.from(doc.matchAll(/^\| `(\w+)` \|/gm), ([, code = '']) => code);
    expect(documented.filter(code => !(code in CODES))).toEqual([]);
});

test('no French string has a straight apostrophe or a plain space before a double sign', () => {
    const ours = [...french].filter(([key]) => key.startsWith('field_') || key.replace(/^issue_(?:group_|help_)?/, '') in CODES);
    expect(ours.filter(([, text]) => /'| [;:!?»]|« /.test(text))).toEqual([]);
});
