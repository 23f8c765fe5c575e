/** Whether one letter was left out, added, replaced, or changed places with its neighbour. */
export function isSlip(text: string, meant: string): boolean {
    const longer = text.length - meant.length;
    if (text === meant || longer > 1 || longer < -1) {
        return false;
    }
    let at = 0;
    while (at < text.length && text[at] === meant[at]) {
        at++;
    }
    const rest = (skipped: number, other: number): boolean => text.slice(at + skipped) === meant.slice(at + other);
    return longer === 1 ? rest(1, 0) : longer === -1 ? rest(0, 1)
        : rest(1, 1) || (text[at] === meant[at + 1] && text[at + 1] === meant[at] && rest(2, 2));
}
