/** A place in the grid: row -1 is the header. */
export interface CellPlace {
    readonly row: number;
    readonly column: number;
}

/** The place of an element of the grid; null outside of its cells. */
export function cellPlaceOf(target: HTMLElement): CellPlace | null {
    const cell = target.closest<HTMLElement>('[aria-colindex]');
    const row = cell?.parentElement;
    return cell && row ? {row: Number(row.dataset['index'] ?? -1), column: Number(cell.getAttribute('aria-colindex')) - 1} : null;
}

export interface Bounds {
    readonly rows: number;
    readonly columns: number;
    /** Rows that fit in sight. */
    readonly page: number;
}

/** Where a key leads from here; null when the key is not one that moves. */
export function move(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>, from: CellPlace, bounds: Bounds): CellPlace | null {
    if (event.altKey) {
        return null;
    }
    const far = event.ctrlKey || event.metaKey;
    const last = bounds.columns - 1;
    switch (event.key) {
        case 'ArrowUp': return clamp({...from, row: far ? 0 : from.row - 1}, bounds);
        case 'ArrowDown': return clamp({...from, row: far ? bounds.rows - 1 : from.row + 1}, bounds);
        case 'ArrowLeft': return clamp({...from, column: far ? 0 : from.column - 1}, bounds);
        case 'ArrowRight': return clamp({...from, column: far ? last : from.column + 1}, bounds);
        case 'PageUp': return clamp({...from, row: Math.max(0, from.row - bounds.page)}, bounds);
        case 'PageDown': return clamp({...from, row: from.row + bounds.page}, bounds);
        case 'Home': return clamp({row: far ? 0 : from.row, column: 0}, bounds);
        case 'End': return clamp({row: far ? bounds.rows - 1 : from.row, column: last}, bounds);
        default: return null;
    }
}

function clamp(place: CellPlace, bounds: Bounds): CellPlace {
    return {
        row: Math.max(-1, Math.min(bounds.rows - 1, place.row)),
        column: Math.max(0, Math.min(bounds.columns - 1, place.column)),
    };
}
