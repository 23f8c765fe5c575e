/** @type {import('jest').Config} */
module.exports = {
    testEnvironment: 'node',
    // Of the page's code as well: a module no test loads is counted among the lines that are not run.
    roots: ['<rootDir>/tests/js', '<rootDir>/amd/src'],
    testMatch: ['**/*.test.ts'],
    // Machines differ: a test that hangs is ended, none is timed.
    testTimeout: 120_000,
    // Nor does one wait for time: clocks stand still until the test moves them. What Node itself waits for (files, threads) goes on.
    fakeTimers: {enableGlobally: true, doNotFake: ['nextTick', 'queueMicrotask']},
    globalSetup: '<rootDir>/dev/jest/setup.js',
    transform: {'\\.ts$': '<rootDir>/dev/jest/transform.js'},
    // With --coverage, which makes it half as much work again; the engine's own count takes twice as much.
    collectCoverageFrom: ['amd/src/**/*.ts', '!**/*.d.ts'],
    coverageProvider: 'babel',
    coverageReporters: ['text-summary'],
    moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
    moduleNameMapper: {
        '^tool_prelude/strings$': '<rootDir>/node_modules/.cache/tool_prelude/strings.json',
        '^tool_prelude/(\\w+)-lazy$': '<rootDir>/amd/src/$1.ts',
        '^core/(.*)$': '<rootDir>/dev/standalone/core/$1.ts',
    },
};
