/** @jest-environment jsdom */
import notification from '../../../dev/standalone/core/notification';
import {createM} from '../../../dev/standalone/core/m';
import {nextTask} from '../helpers/clock';

beforeEach(() => {
    document.body.innerHTML = '<button id="opener">Open</button>';
    Object.assign(globalThis, {M: createM({wwwroot: '', sesskey: ''}, {core: {cancel: 'Cancel', closebuttontitle: 'Close'}})});
});

const press = (action: string): void => document.querySelector<HTMLElement>(`[data-action="${action}"]`)!.click();
const open = (): Element | null => document.querySelector('[role="dialog"]');

test('saving resolves and closes', async() => {
    const answer = notification.saveCancelPromise('Title', 'Sure?', 'Do it');
    expect(open()?.textContent).toContain('Sure?');
    press('save');
    await expect(answer).resolves.toBeUndefined();
    expect(open()).toBeNull();
});

test('cancelling rejects', async() => {
    const answer = notification.deleteCancelPromise('Title', 'Sure?', 'Delete');
    press('cancel');
    await expect(answer).rejects.toThrow('cancel');
});

test('closing settles nothing, as in Moodle', async() => {
    const settled = jest.fn();
    notification.saveCancelPromise('Title', 'Sure?', 'Do it').then(settled, settled);
    press('hide');
    await nextTask();
    expect(open()).toBeNull();
    expect(settled).not.toHaveBeenCalled();
});

test('Escape closes, and focus goes back to where it was', () => {
    document.getElementById('opener')!.focus();
    void notification.saveCancelPromise('Title', 'Sure?', 'Do it');
    expect(open()!.contains(document.activeElement)).toBe(true);
    open()!.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    expect(document.activeElement?.id).toBe('opener');
});

test('an exception is shown as text', async() => {
    await notification.exception({errorcode: 'boom', message: '<b>Not bold</b>'});
    expect(document.querySelector('[data-region="body"] b')).toBeNull();
    expect(document.querySelector('[data-region="body"]')?.textContent).toBe('<b>Not bold</b>');
});
