import type {Review} from '../../check/createreview';
import type {State} from '../state';

/**
 * Which people the grid shows. A line that was just put right stays where it is until another view is asked for, though it no
 * longer belongs under the tab: nothing jumps from under the hand. Nor does the line somebody is at.
 */
export class Selection {
    private readonly pinned = new Set<number>();
    /** The line somebody is at, null for none. */
    at: number | null = null;
    private indices: ArrayLike<number> = [];
    private view: unknown[] = [];

    pin(line: number): void {
        this.pinned.add(line);
    }

    /** What is shown, in its order: places in the review's people. */
    get shown(): ArrayLike<number> {
        return this.indices;
    }

    /** Row of a person in what is shown, -1 when they are not. */
    placeOf(index: number): number {
        return index < 0 ? -1 : find(this.indices, index);
    }

    /** The indices to show; `same` when it is the same view as before, perhaps with other content. */
    take(picked: ArrayLike<number>, state: State, review: Review): {indices: ArrayLike<number>; same: boolean} {
        const view = [state.filter, state.outcome, state.phase, state.review];
        const same = view.every((one, at) => one === this.view[at]);
        this.view = view;
        if (!same) {
            this.pinned.clear();
        }
        const pinned = same && this.at !== null ? new Set(this.pinned).add(this.at) : this.pinned;
        this.indices = pinned.size ? withPins(picked, this.indices, pinned, review) : picked;
        return {indices: this.indices, same};
    }
}

/** Adds pinned lines that were shown before and are no longer picked, each at the place it had. */
function withPins(
    picked: ArrayLike<number>, before: ArrayLike<number>, pinned: ReadonlySet<number>, review: Review,
): ArrayLike<number> {
    const lost = [...pinned].map((line) => review.indexOf(line))
        .filter((index) => index >= 0 && find(picked, index) < 0)
        .map((index) => ({index, place: find(before, index)}))
        .filter(({place}) => place >= 0)
        .sort((a, b) => a.place - b.place);
    if (!lost.length) {
        return picked;
    }
    const chosen = Array.from(picked);
    lost.forEach(({index, place}) => chosen.splice(Math.min(place, chosen.length), 0, index));
    return chosen;
}

function find(list: ArrayLike<number>, value: number): number {
    return Array.prototype.indexOf.call(list, value);
}
