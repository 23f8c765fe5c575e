/** Browsers that wait for the next build, each on a stream of server-sent events. */
export class Reload {
    #waiting = new Set();

    listen(response) {
        response.set({'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store'}).flushHeaders();
        this.#waiting.add(response);
        response.on('close', () => this.#waiting.delete(response));
    }

    now() {
        for (const response of this.#waiting) {
            response.write('data: now\n\n');
        }
    }

    close() {
        for (const response of this.#waiting) {
            response.end();
        }
    }
}
