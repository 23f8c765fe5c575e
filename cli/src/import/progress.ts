import type {Words} from '../../../amd/src/page/shared/words';
import type {Shell} from '../shell';

/** How often a log hears of it, ms; how often a terminal does. */
const LOG = 10_000;
const BAR = 100;
const WIDTH = 30;

/** Says how far an import is: a bar that is drawn over on a terminal, a line now and then in a log. */
export class Progress {
    private last = -Infinity;
    private drawn = 0;

    constructor(private readonly shell: Pick<Shell, 'terminal' | 'err' | 'clock'>, private readonly words: Words) {}

    /** @param what a string with {done} and {total} */
    show(what: 'cli_sending' | 'cli_running', done: number, total: number): void {
        const now = this.shell.clock.now();
        if (now - this.last < (this.shell.terminal ? BAR : LOG)) {
            return;
        }
        this.last = now;
        const text = this.words.say(what, {done, total});
        if (this.shell.terminal) {
            const full = Math.round(WIDTH * done / Math.max(1, total));
            this.draw(`${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${text}`);
        } else {
            this.shell.err(text);
        }
    }

    /** A sentence of its own. */
    say(text: string): void {
        this.end();
        this.shell.err(text);
    }

    /** Takes the bar away. */
    end(): void {
        if (this.drawn > 0) {
            this.shell.err(`\r${' '.repeat(this.drawn)}\r`);
            this.drawn = 0;
        }
    }

    private draw(line: string): void {
        this.shell.err(`\r${line.padEnd(this.drawn)}`);
        this.drawn = line.length;
    }
}
