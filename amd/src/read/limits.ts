/** What is taken at most; beyond it the file is refused and the limit said. */
export const LIMITS = {
    /** Bytes of a file. */
    bytes: 20 * 1024 * 1024,
    /** Rows of a table, its header not counted. */
    lines: 200_000,
    /** Cells of a table, empty ones included. */
    cells: 20_000_000,
    /** Letters of all cells of a sheet, those that stand for several cells counted for each. */
    letters: 50_000_000,
    /** Bytes of a spreadsheet once unpacked, and how many times its packed size that may be. */
    unpacked: 200 * 1024 * 1024,
    ratio: 100,
} as const;
