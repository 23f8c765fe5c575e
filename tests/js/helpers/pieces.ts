/** What patterns are tempted to go over again and again; a pattern that does takes hours for a megabyte. */
export const PIECES = [
    'a', '@', 'a@', 'a@b.fr,', ' ', ' .', '\'', '"a', '<a', '&#', '=?a?q?', '=C3=A9', '%C3', '\\u00e9', 'é', 'Ã©', '├', 'aА', 'M. ', '* ', 'a ?', ';', 'A;', ', ', '.', '1.0', '8,1e', '#', 'null ', '(absent', '¼', '\uFFFD', '2026-', '-', 'aB', 'de la ', '( ', 'n°',
];

/** So many characters of a piece, one after the other. */
export const repeated = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Processor time some work takes, ms. */
export const spent = async(work: () => unknown): Promise<number> => {
    const before = process.cpuUsage();
    await work();
    const {user, system} = process.cpuUsage(before);
    return (user + system) / 1000;
};
