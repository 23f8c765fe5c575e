/** Place of the first of some ascending numbers that is not before one: so many of them are. */
export function countBefore(ascending: readonly number[], number: number): number {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((ascending[middle] ?? 0) < number) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}
