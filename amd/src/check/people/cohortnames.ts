/** More different ones are no cohorts. */
const MOST = 5000;

/** Tells whether a cohort stands alone in a cell of a list: looked for once, when somebody asks. */
export function cohortNames(rows: readonly (readonly string[])[], columns: readonly number[]): (name: string) => boolean {
    let names: Set<string> | undefined;
    return (name) => {
        names ??= collect(rows, columns);
        return names.has(name);
    };
}

function collect(rows: readonly (readonly string[])[], columns: readonly number[]): Set<string> {
    const names = new Set<string>();
    for (const row of rows) {
        for (const column of columns) {
            names.add((row[column] ?? '').trim());
        }
        if (names.size > MOST) {
            return new Set();
        }
    }
    return names;
}
