/** A name in objects that are inside one another: where its values are in the table, and the names below it. */
export interface Node {
    readonly label: string;
    /** Its column, -1 as long as no value was there. */
    column: number;
    /** What an object has a second time under this name. */
    twin: Node | null;
    readonly children: Map<string, Node>;
}

/** Between a name and the one it is in: `candidat - nom`. */
const JOINT = ' - ';

export const makeNode = (label: string): Node => ({label, column: -1, twin: null, children: new Map()});

/** The name below another one, shown as `label` if that is not how it is called. */
export function childOf(node: Node, name: string, label = node.label === '' ? name : `${node.label}${JOINT}${name}`): Node {
    let child = node.children.get(name);
    if (!child) {
        child = makeNode(label);
        node.children.set(name, child);
    }
    return child;
}
