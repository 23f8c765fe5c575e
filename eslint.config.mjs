// Strict everywhere; and the house: each room of amd/src imports only from rooms to its left.
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/** The rooms, in the order the data walks. */
const rooms = ['read', 'map', 'check', 'run', 'page', 'moodle'];

/** Rooms without DOM, Moodle or clock: what they are asked depends on nothing but what they are given. */
const pure = ['read', 'map', 'check', 'run/chunks'];

const node = {process: 'readonly', console: 'readonly', Buffer: 'readonly', fetch: 'readonly', URL: 'readonly',
    URLSearchParams: 'readonly', AbortController: 'readonly', AbortSignal: 'readonly', setTimeout: 'readonly',
    clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', setImmediate: 'readonly',
    TextEncoder: 'readonly', TextDecoder: 'readonly', performance: 'readonly', structuredClone: 'readonly',
    Response: 'readonly', FormData: 'readonly', Blob: 'readonly', File: 'readonly', queueMicrotask: 'readonly'};

const browser = {window: 'readonly', document: 'readonly', navigator: 'readonly', location: 'readonly', history: 'readonly',
    localStorage: 'readonly', sessionStorage: 'readonly', Event: 'readonly', CustomEvent: 'readonly', HTMLElement: 'readonly',
    requirejs: 'readonly', require: 'readonly', define: 'readonly', EventSource: 'readonly', MutationObserver: 'readonly',
    PerformanceObserver: 'readonly', requestAnimationFrame: 'readonly', getComputedStyle: 'readonly', DataTransfer: 'readonly',
    DragEvent: 'readonly', KeyboardEvent: 'readonly', ClipboardEvent: 'readonly', M: 'readonly', Element: 'readonly',
    Node: 'readonly', indexedDB: 'readonly', atob: 'readonly', btoa: 'readonly', addEventListener: 'readonly',
    MessageChannel: 'readonly', bench: 'readonly'};

/** What begins with an underscore is there for its place only. */
const unused = {args: 'after-used', caughtErrors: 'none', argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true};

const commonjs = {module: 'writable', require: 'readonly', __dirname: 'readonly', exports: 'writable'};

export default tseslint.config(
    {ignores: ['amd/build/', 'cli/prelude.mjs', 'node_modules/', 'vendor/', 'coverage/']},
    js.configs.recommended,
    {
        linterOptions: {reportUnusedDisableDirectives: 'off'},
        rules: {
            'max-lines': ['error', {max: 250}],
            'max-len': ['error', {code: 160, ignoreUrls: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true}],
            'eqeqeq': 'error',
            'no-var': 'error',
            'prefer-const': 'error',
            // What people's files contain is matched by its code.
            'no-control-regex': 'off',
        },
    },
    {files: ['**/*.mjs', '**/*.js'], rules: {'no-unused-vars': ['error', unused]}},
    {
        files: ['**/*.ts'],
        extends: [tseslint.configs.strictTypeChecked],
        languageOptions: {
            // The first that holds a file is asked for its types; the tests hold nearly all there are, so that the others are hardly ever made.
            parserOptions: {project: ['./tests/js/tsconfig.json', './tsconfig.json', './cli/tsconfig.json'], tsconfigRootDir: import.meta.dirname},
        },
        rules: {
            '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
            '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
            '@typescript-eslint/restrict-plus-operands': ['error', {allowNumberAndString: true}],
            '@typescript-eslint/no-dynamic-delete': 'off',
            // A string is taken apart by code points on purpose; interfaces here are records of functions.
            '@typescript-eslint/no-misused-spread': 'off',
            '@typescript-eslint/unbound-method': 'off',
            '@typescript-eslint/no-unused-vars': ['error', unused],
            // Types that only name the shape of an answer at the place it is asked for.
            '@typescript-eslint/no-unnecessary-type-parameters': 'off',
        },
    },
    {
        // Stand-ins and instruments: no project of TypeScript holds them all.
        files: ['dev/**/*.ts'],
        extends: [tseslint.configs.disableTypeChecked],
        languageOptions: {parserOptions: {project: null}},
    },
    {
        // A test says what it found by failing on it, and holds answers whose types are what it tests.
        files: ['tests/**/*.ts'],
        rules: {'@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-unsafe-return': 'off'},
    },
    {
        // Tables of cases: input, expected and why stand on one line.
        files: ['tests/**/*'],
        rules: {'max-len': 'off'},
    },
    {
        files: ['amd/src/**/*.ts'],
        plugins: {boundaries},
        settings: {
            'import/resolver': {node: {extensions: ['.ts', '.d.ts', '.js']}},
            'boundaries/include': ['amd/src/**/*'],
            'boundaries/elements': [
                // Words of titles, which reading needs to find the header: they know of no room.
                {type: 'words', pattern: ['amd/src/map/vocabulary', 'amd/src/map/label']},
                ...rooms.map(type => ({type, pattern: `amd/src/${type}`})),
            ],
        },
        rules: {
            'boundaries/dependencies': ['error', {
                default: 'disallow',
                policies: [
                    ...rooms.map((type, index) => ({
                        from: {element: {type}},
                        allow: {to: {element: {types: {anyOf: ['words', ...rooms.slice(0, index + 1)]}}}},
                    })),
                    {from: {element: {type: 'words'}}, allow: {to: {element: {type: 'words'}}}},
                    {allow: {to: {module: {origin: 'external'}}}},
                ],
            }],
        },
    },
    {
        files: ['amd/src/**/*.ts'],
        ignores: ['amd/src/moodle/**'],
        rules: {
            'no-restricted-imports': ['error', {patterns: [
                {group: ['core/*', 'core_*'], message: 'amd/src/moodle is the only door to Moodle.'},
            ]}],
        },
    },
    {
        // What is drawn again as it was may be selected just now.
        files: ['amd/src/page/**/*.ts'],
        ignores: ['amd/src/page/shared/dom.ts'],
        rules: {
            'no-restricted-syntax': ['error', {
                selector: 'AssignmentExpression[left.property.name=/^(textContent|innerText|innerHTML)$/]', message: 'Use write().',
            }],
        },
    },
    {
        // What the sections of the page share knows none of them.
        files: ['amd/src/page/shared/**/*.ts'],
        rules: {
            '@typescript-eslint/no-restricted-imports': ['error', {patterns: [
                {regex: '^\\.\\./(?!\\.\\.)', allowTypeImports: true, message: 'page/shared is what the sections stand on.'},
            ]}],
        },
    },
    {
        files: pure.map(room => `amd/src/${room}{/**/*,}.ts`),
        rules: {
            'no-restricted-globals': ['error', ...['document', 'window', 'navigator', 'location', 'fetch', 'localStorage',
                'sessionStorage', 'performance', 'setTimeout', 'setInterval', 'requestAnimationFrame',
            ].map(name => ({name, message: 'This room is pure.'}))],
            // A date may be computed; the time may not be asked for.
            'no-restricted-syntax': ['error', {selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'No clock here.'},
                {selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'No clock here.'}],
            'no-restricted-properties': ['error', {object: 'Math', property: 'random', message: 'This room is pure.'}],
        },
    },
    {
        files: ['**/*.mjs', '**/*.js'],
        languageOptions: {globals: {...node, ...browser}},
    },
    {files: ['**/*.js'], languageOptions: {sourceType: 'commonjs', globals: {...node, ...commonjs}}},
    // Written by a program, as long as there are services.
    {files: ['amd/src/moodle/services.ts'], rules: {'max-lines': 'off'}},
);
