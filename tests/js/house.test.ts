import {readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, join, relative} from 'node:path';

const root = join(__dirname, '../..');

/** More files than that and a newcomer no longer sees what is in a folder. */
const MOST = 25;

const walk = (folder: string): string[] => readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? [path, ...walk(path)] : [];
});

const files = (folder: string): string[] => readdirSync(folder).filter(name => !statSync(join(folder, name)).isDirectory());

/** Places by name, of the names that have several. */
function several(entries: readonly (readonly [name: string, place: string])[]): Record<string, string[]> {
    const places = new Map<string, string[]>();
    entries.forEach(([name, place]) => places.set(name, [...places.get(name) ?? [], place]));
    return Object.fromEntries([...places].filter(([, found]) => found.length > 1));
}

const source = join(root, 'amd/src');
const rooms = [source, ...walk(source)];
const modules = rooms.flatMap(room => files(room).filter(name => name.endsWith('.ts')).map(name => join(room, name)));

describe('the house', () => {
    test.each(['amd/src', 'classes', 'cli/src'])('no folder of %s has more files than one sees at a glance', (top) => {
        const full = [join(root, top), ...walk(join(root, top))].filter(folder => files(folder).length > MOST);
        expect(full.map(folder => relative(root, folder))).toEqual([]);
    });

    test('no two files have one name', () => {
        const named = modules.filter(path => basename(path) !== 'index.ts');
        expect(several(named.map(path => [basename(path), relative(source, path)]))).toEqual({});
        const command = join(root, 'cli/src');
        expect(several([command, ...walk(command)].flatMap(room => files(room).map(name => [name, relative(root, room)] as const)))).toEqual({});
    });

    test('no two exports have one name', () => {
        const declared = /^export (?:default )?(?:abstract )?(?:async )?(?:const|function|class|interface|type|enum) +(\w+)/gm;
        const exported = modules.filter(path => !path.endsWith('.d.ts')).flatMap(path =>
            [...readFileSync(path, 'utf8').matchAll(declared)].map(([, name = '']): [string, string] => [name, relative(source, path)]));
        expect(exported.length).toBeGreaterThan(modules.length);
        expect(several(exported)).toEqual({});
    });

    // A report's entity has, as in core, the name of what it is about: no other meaning.
    test('no two classes of PHP have one name', () => {
        const rooms = walk(join(root, 'classes')).filter(path => !path.endsWith('.php') && !relative(root, path).startsWith('classes/reportbuilder'));
        const classes = rooms.flatMap(room => files(room).map(name => [name, relative(root, room)] as const));
        expect(classes.length).toBeGreaterThan(100);
        expect(several(classes)).toEqual({});
    });

    // Clocks stand still in all of them (jest.config.js); `settle` and `until` move them on.
    test('no test waits for time', () => {
        expect(setTimeout).toHaveProperty('clock');
        const texts = [__dirname, ...walk(__dirname)].flatMap(room => files(room).map(name => join(room, name)))
            .filter(path => path.endsWith('.ts') && path !== __filename).map(path => [path, readFileSync(path, 'utf8')] as const);
        expect(texts.length).toBeGreaterThan(100);
        const waits = /useRealTimers|useFakeTimers|timers\/promises|(?<!jest\.)\bset(Timeout|Interval)\(/;
        expect(texts.filter(([, text]) => waits.test(text)).map(([path]) => relative(root, path))).toEqual([]);
    });
});
