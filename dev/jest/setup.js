// Jest's beginning: the words of the command, as a file its tests can load.
const {mkdirSync, writeFileSync} = require('node:fs');
const {join} = require('node:path');

module.exports = async() => {
    const {cliStrings} = await import('../cli/strings.mjs');
    const folder = join(__dirname, '../../node_modules/.cache/tool_prelude');
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'strings.json'), JSON.stringify(cliStrings()));
};
