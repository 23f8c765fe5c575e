/** Whether something is pressed: from its going down until what the press does is begun. */
let isPressed = false;
/** What is drawn once that is over, by what it is drawn in. */
const waiting = new Map<Element, () => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let listens = false;

/** How long after it was let go a click may still come, ms: a finger's is not there at once. */
const CLICK = 50;

/**
 * Draws now, unless something is being pressed: then as soon as that is over, for what goes down on one thing and up on another is lost, or is
 * another thing's; what grows above moves all below it. Of what waits for a place only the last is drawn.
 */
export function whenFree(place: Element, draw: () => void): void {
    listen();
    waiting.delete(place);
    if (isPressed) {
        waiting.set(place, draw);
    } else {
        draw();
    }
}

function listen(): void {
    if (listens) {
        return;
    }
    listens = true;
    const on = <K extends keyof DocumentEventMap>(type: K, run: (event: DocumentEventMap[K]) => void): void => (
        document.addEventListener(type, run, true));
    on('pointerdown', () => {
        clearTimeout(timer);
        isPressed = true;
    });
    const over = (): void => {
        clearTimeout(timer);
        timer = setTimeout(free, CLICK);
    };
    on('pointerup', over);
    on('pointercancel', over);
    // What the click does may draw, and is to find it drawn.
    on('click', () => {
        isPressed = false;
    });
    // Let go where nobody hears of it: on a scroll bar, outside of the window.
    on('pointermove', ({buttons}) => buttons === 0 && isPressed && free());
}

function free(): void {
    clearTimeout(timer);
    isPressed = false;
    const all = [...waiting.values()];
    waiting.clear();
    all.forEach((draw) => draw());
}
