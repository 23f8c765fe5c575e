// The blocks of a module: what of it is run or not, and which lines nothing else runs.
const ts = require('typescript');

/**
 * @typedef {object} Note
 * @property {number} at where in the text
 * @property {string} text what is written there; `#` is the number of the block
 * @property {boolean} [ends]
 *
 * @typedef {object} Block
 * @property {number} from the first of its lines, from 0
 * @property {number} to the last
 * @property {readonly Note[]} notes what has it note that it was run
 */

/** Operators that do not always look at their right side. */
const choosing = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]);

/**
 * @param {ts.Statement} statement
 * @returns {boolean} whether nothing of it is left once the types are gone
 */
function fades(statement) {
    return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isImportDeclaration(statement)
        || ts.isExportDeclaration(statement) && statement.isTypeOnly
        || ts.canHaveModifiers(statement) && Boolean(ts.getModifiers(statement)?.some(({kind}) => kind === ts.SyntaxKind.DeclareKeyword));
}

/**
 * @param {ts.Node} node
 * @returns {boolean} whether what stands behind it may not be run because of it
 */
function leaves(node) {
    return ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isBreakOrContinueStatement(node) || ts.isAwaitExpression(node)
        || ts.isYieldExpression(node) || !ts.isFunctionLike(node) && ts.forEachChild(node, leaves) === true;
}

/**
 * @param {ts.Node} node a block, a statement or an expression
 * @returns {Note[]}
 */
function notesOf(node) {
    const at = node.getStart();
    if (ts.isBlock(node)) {
        return [{at: at + 1, text: '__ran[#]=1;'}];
    }
    const [open, close] = ts.isStatement(node) ? ['{__ran[#]=1;', '}'] : ['(__ran[#]=1,', ')'];
    return [{at, text: open}, {at: node.end, text: close, ends: true}];
}

/**
 * @param {ts.Node} node
 * @returns {{from: number, of: ts.Node}[]} what of it is not always run when it is, each with where it begins
 */
function partsOf(node) {
    if (ts.isFunctionLike(node)) {
        return 'body' in node && node.body ? [{from: node.getStart(), of: node.body}] : [];
    }
    if (ts.isIfStatement(node)) {
        return [node.thenStatement, ...node.elseStatement ? [node.elseStatement] : []].map(of => ({from: of.getStart(), of}));
    }
    if (ts.isIterationStatement(node, false)) {
        return [{from: node.statement.getStart(), of: node.statement}];
    }
    if (ts.isCatchClause(node)) {
        return [{from: node.getStart(), of: node.block}];
    }
    if (ts.isConditionalExpression(node)) {
        return [{from: node.questionToken.getStart(), of: node.whenTrue}, {from: node.colonToken.getStart(), of: node.whenFalse}];
    }
    return ts.isBinaryExpression(node) && choosing.has(node.operatorToken.kind) ? [{from: node.operatorToken.getStart(), of: node.right}] : [];
}

/**
 * @param {string} text of a module
 * @returns {Block[]} the module itself, then those of its blocks that have a line of their own, outer ones first; none where there are types only
 */
function blocks(text) {
    const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ES2022, true);
    const lines = text.split('\n');
    /** @type {Block[]} */
    const found = [];

    const add = (/** @type {number} */ begin, /** @type {number} */ end, /** @type {readonly Note[]} */ notes) => {
        const [first, last] = [file.getLineAndCharacterOfPosition(begin), file.getLineAndCharacterOfPosition(end)];
        // A line is its own when nothing that is run stands before or behind it.
        const from = lines[first.line].slice(0, first.character).trim() ? first.line + 1 : first.line;
        const to = /^[\s;,)}\]]*(\/\/.*)?$/.test(lines[last.line].slice(last.character)) ? last.line : last.line - 1;
        if (from <= to) {
            found.push({from, to, notes});
        }
    };

    const look = (/** @type {ts.Node} */ node) => {
        partsOf(node).forEach(({from, of}) => add(from, of.end, notesOf(of)));
        if (ts.isCaseOrDefaultClause(node)) {
            const colon = text.indexOf(':', ts.isCaseClause(node) ? node.expression.end : node.getStart());
            add(node.getStart(), node.end, [{at: colon + 1, text: '__ran[#]=1;'}]);
        }
        if (ts.isBlock(node) || ts.isSourceFile(node) || ts.isCaseOrDefaultClause(node)) {
            node.statements.forEach((statement, at) => {
                const next = node.statements[at + 1];
                if (next && leaves(statement)) {
                    add(next.getStart(), node.statements[node.statements.length - 1].end, [{at: next.getStart(), text: '__ran[#]=1;'}]);
                }
            });
        }
        ts.forEachChild(node, look);
    };
    if (!file.statements.every(fades)) {
        add(0, text.trimEnd().length, [{at: 0, text: '__ran[#]=1;'}]);
        look(file);
    }
    return found;
}

/**
 * @param {string} text of a module
 * @param {string} name
 * @returns {string} the same, line by line, noting which of its blocks are run
 */
function noting(text, name) {
    const found = blocks(text);
    // What begins at the same place begins in their order, what ends there ends the other way round, and first.
    const notes = found.flatMap((block, number) => block.notes.map(note => ({...note, number, text: note.text.replace('#', String(number))})))
        .sort((one, other) => one.at - other.at || Number(other.ends ?? false) - Number(one.ends ?? false)
            || (one.ends ? other.number - one.number : one.number - other.number));
    let noted = `const __ran=globalThis.__ran(${JSON.stringify(name)},${found.length});`;
    let done = 0;
    for (const {at, text: note} of notes) {
        noted += text.slice(done, at) + note;
        done = at;
    }
    return noted + text.slice(done);
}

module.exports = {blocks, noting};
