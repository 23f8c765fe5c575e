/** A value typed, pasted, replaced or offered and taken. */
export interface CellEdit {
    readonly line: number;
    readonly field: string;
    readonly value: string;
}

/** What was chosen beside the lines, for the whole list: plain data nobody looks into here, handed back when its turn comes. */
export type Choice = Readonly<Record<string, unknown>>;

/** One thing a person did, as kept for undo and across a reload. Lines are physical lines, never renumbered. */
export type Decision =
    | {readonly kind: 'edit'; readonly cells: readonly CellEdit[]}
    | {readonly kind: 'leaveOut'; readonly lines: readonly number[]}
    | {readonly kind: 'takeBack'; readonly lines: readonly number[]}
    | {readonly kind: 'add'; readonly line: number}
    | {readonly kind: 'choose'; readonly before: Choice; readonly after: Choice}
    /** Several of them, made by one click: undone and made again together. */
    | {readonly kind: 'several'; readonly of: readonly Decision[]};

/** Decisions in the order they were made; plain data, without passwords when they come from a review. */
export type Decisions = readonly Decision[];

/** What was decided, oldest first, and what was undone since, the next to be made again last. */
export interface History {
    readonly done: Decisions;
    readonly undone: Decisions;
}

export const NO_HISTORY: History = {done: [], undone: []};

/** The decisions without any password: what may be kept in a browser. */
export const withoutPasswords = (decisions: Decisions): Decisions => decisions.flatMap((decision): Decision[] => {
    if (decision.kind === 'several') {
        const of = withoutPasswords(decision.of);
        return of.length > 0 ? [{...decision, of}] : [];
    }
    if (decision.kind !== 'edit') {
        return [decision];
    }
    const cells = decision.cells.filter(cell => cell.field !== 'password');
    return cells.length > 0 ? [{...decision, cells}] : [];
});

/** The decisions with their lines renumbered; those about lines that are no more (null) go. */
export const relocated = (decisions: Decisions, move: (line: number) => number | null): Decisions => decisions.flatMap((decision): Decision[] => {
    switch (decision.kind) {
        case 'edit': {
            const cells = decision.cells.flatMap(cell => {
                const line = move(cell.line);
                return line === null ? [] : [{...cell, line}];
            });
            return cells.length > 0 ? [{...decision, cells}] : [];
        }
        case 'add': {
            const line = move(decision.line);
            return line === null ? [] : [{...decision, line}];
        }
        case 'choose': return [decision];
        case 'several': {
            const of = relocated(decision.of, move);
            return of.length > 0 ? [{...decision, of}] : [];
        }
        default: {
            const lines = decision.lines.flatMap(line => move(line) ?? []);
            return lines.length > 0 ? [{...decision, lines}] : [];
        }
    }
});

/** The same of what was done and undone. */
export const moved = ({done, undone}: History, move: (line: number) => number | null): History =>
    ({done: relocated(done, move), undone: relocated(undone, move)});
