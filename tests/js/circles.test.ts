import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

const SOURCES = join(__dirname, '../../amd/src');
const files = readdirSync(SOURCES, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'));

/** What a file takes from others of ours, types included. */
function takenBy(file: string): string[] {
    const text = readFileSync(join(SOURCES, file), 'utf8');
    return [...text.matchAll(/from '(\.[^']+)'/g)].flatMap(([, path = '']) => {
        const wanted = join(dirname(file), path);
        return files.filter(name => name === `${wanted}.ts` || name === join(wanted, 'index.ts'));
    });
}

test('no file takes anything from one that takes from it, however far round', () => {
    const taken = new Map(files.map(file => [file, takenBy(file)]));
    expect([...taken.values()].flat().length).toBeGreaterThan(files.length);
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): void => {
        if (path.includes(file)) {
            circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        } else if (!done.has(file)) {
            taken.get(file)?.forEach(next => walk(next, [...path, file]));
            done.add(file);
        }
    };
    files.forEach(file => walk(file, []));
    expect(circles).toEqual([]);
});
