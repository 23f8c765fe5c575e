import {cleanCell} from '../clean';
import {nameStyle, orderOf, splitFullName, titleOrder, type Names} from '../splitname';
import {isUsualFirstName} from './firstnames';

/** Cells it takes to tell, where a comma or capitals do and where only first names do. */
const FEWEST = 2;
const MANY = 5;

/** Share of cells from which (nearly) all are meant. */
const NEARLY_ALL = 0.9;

/** Share of cells with a usual first name on one side from which those tell. */
const SOME = 0.2;

/**
 * Whether the cells of a column leave no doubt which part of each is the family name: (nearly) all have a comma, or the family name in capitals and
 * always on the same side, or a usual first name on the same side, as the title has it. Usual first names on the wrong side speak against.
 */
export function isSplitClear(title: string, column: readonly string[]): boolean {
    const cells = column.map(cleanCell).filter(cell => cell !== '');
    const style = nameStyle(title, cells);
    const {order} = style;
    const names = cells.map(cell => splitFullName(cell, style)).filter((split): split is Names => split !== null);
    if (cells.length < FEWEST || names.length < NEARLY_ALL * cells.length || !areFirstNamesOnTheirSide(names)) {
        return false;
    }
    const isNearlyAll = (has: (cell: string) => boolean): boolean => cells.filter(has).length >= NEARLY_ALL * cells.length;
    const byTitle = titleOrder(title);
    if (isNearlyAll(cell => cell.includes(','))) {
        return byTitle !== 'firstname';
    }
    const orders = cells.map(cell => orderOf(cell, style.isTitled)).filter(one => one !== null);
    const agreeing = orders.filter(one => one === order).length;
    if (order === null || agreeing < NEARLY_ALL * orders.length) {
        return false;
    }
    // Capitals tell of each cell alone; first names only of those that have a usual one.
    return isNearlyAll(cell => splitFullName(cell, {...style, order: null}) !== null)
        || (byTitle === order ? agreeing >= FEWEST : byTitle === null && agreeing >= MANY && agreeing >= SOME * cells.length);
}

/** Whether usual first names stand rather where the first name is. */
function areFirstNamesOnTheirSide(names: readonly Names[]): boolean {
    let [right, wrong] = [0, 0];
    for (const {lastname, firstname} of names) {
        const [last, first] = [isUsualFirstName(lastname), isUsualFirstName(firstname)];
        right += first && !last ? 1 : 0;
        wrong += last && !first ? 1 : 0;
    }
    return right >= wrong && wrong <= (1 - NEARLY_ALL) * names.length;
}
