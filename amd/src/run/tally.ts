import type {Result} from './server';

/**
 * Results by line, each line once: the first final result of a line stays, whatever is heard again later.
 * `cancelled` is the one that may still be replaced, for a worker may have been quicker than the cancelling.
 */
export class Tally {
    readonly results = new Map<number, Result>();
    private readonly totals = new Map<string, number>();

    /** Takes results in and returns those that were news. */
    add(results: readonly Result[]): Result[] {
        const news: Result[] = [];
        for (const result of results) {
            const known = this.results.get(result.line);
            if (known && (known.outcome !== 'cancelled' || result.outcome === 'cancelled')) {
                continue;
            }
            if (known) {
                this.bump(known.outcome, -1);
            }
            this.results.set(result.line, result);
            this.bump(result.outcome, 1);
            news.push(result);
        }
        return news;
    }

    count(outcome: Result['outcome']): number {
        return this.totals.get(outcome) ?? 0;
    }

    get size(): number {
        return this.results.size;
    }

    private bump(outcome: string, by: number): void {
        this.totals.set(outcome, (this.totals.get(outcome) ?? 0) + by);
    }
}
