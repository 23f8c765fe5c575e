/** What fills `{$a}` (a plain value) or `{$a->name}` (an object). */
export type Params = string | number | Readonly<Record<string, string | number>>;

/** Every word on the page comes through here. */
export interface Words {
    /** The language string of this key, filled. Numbers are written as the language does. */
    say(key: string, params?: Params): string;
    has(key: string): boolean;
    /** `key_one` or `key_many` for `n`, filled with {$a} = n, or with {$a->n} and `params`. */
    many(key: string, n: number, params?: Readonly<Record<string, string | number>>): string;
    number(n: number): string;
    date(unix: number): string;
    /** "3 minutes ago". */
    ago(seconds: number): string;
}
