// Which lines of a module count as run.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import vm from 'node:vm';
import {blocks, noting} from '../../dev/jest/blocks.js';

/** Runs a module whose last expression is given, and says which of its lines were not run, from 1. */
function left(text, call) {
    const ran = [];
    vm.runInNewContext(`${noting(text, 'a.ts')}\n${call}`, {__ran: () => ran});
    const lines = text.trimEnd().split('\n').map(() => true);
    blocks(text).forEach(({from, to}, number) => lines.fill(Boolean(ran[number]), from, to + 1));
    return lines.flatMap((isRun, at) => isRun ? [] : [at + 1]);
}

it('a function nobody calls, all of it', () => {
    const text = 'function used() {\n    return 1;\n}\n\nfunction unused() {\n    return 2;\n}\n';
    assert.deepEqual(left(text, 'used()'), [5, 6, 7]);
    assert.deepEqual(left(text, 'unused(); used()'), []);
});

it('what is behind a condition, and what is behind what may leave', () => {
    const text = 'function f(a) {\n    if (a) {\n        return 1;\n    } else if (a === 0)\n        a++;\n    else {\n        return 3;\n    }\n    return a;\n}\n';
    assert.deepEqual(left(text, 'f(1)'), [5, 6, 7, 8, 9]);
    assert.deepEqual(left(text, 'f(0)'), [3, 7, 8]);
    assert.deepEqual(left(text, 'f(1); f(0); f(null)'), []);
});

it('loops, cases, what is caught, and the rest of an expression on lines of its own', () => {
    assert.deepEqual(left('for (const a of []) {\n    a();\n}\n', ''), [2, 3]);
    const cases = 'function f(a) {\n    switch (a) {\n        case 1:\n            return 1;\n        default:\n            return 2;\n    }\n}\n';
    assert.deepEqual(left(cases, 'f(1)'), [5, 6]);
    assert.deepEqual(left('try {\n    Math.abs(1);\n} catch {\n    Math.abs(2);\n}\n', ''), [4, 5]);
    const chosen = 'const f = a => a\n    && a.b\n    ? () => [\n        1,\n    ]\n    : null;\n';
    assert.deepEqual(left(chosen, 'f(null)'), [2, 3, 4, 5]);
    assert.deepEqual(left(chosen, 'f({b: 1})'), [4, 5, 6]);
    assert.deepEqual(left(chosen, 'f({b: 1})(); f(null)'), []);
});

it('a module is the same with its notes, line by line; one of types alone has nothing to run', () => {
    const text = 'const a = 1;\nconst f = () => ({a});\nfunction g() {\n    return [f(), a ? 1 : 2];\n}\n';
    assert.equal(noting(text, 'a.ts').split('\n').length, text.split('\n').length);
    assert.deepEqual(blocks('import type {A} from "./a";\nexport interface B {\n    a: A;\n}\nexport type C = B;\n'), []);
});
