/** Work that was left unfinished elsewhere: another tab, or a browser that was closed. */
export interface Unfinished {
    readonly id: string;
    readonly names: readonly string[];
    readonly people: number;
    readonly saved: number;
}
