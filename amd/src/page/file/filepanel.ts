import type {Issue} from '../../read/issue';
import {pageUnloaded} from '../bundle';
import {action, create, region, tell, write} from '../shared/dom';
import type {Config} from '../shared/config';
import type {Host} from '../shared/host';
import {issueText} from '../lines/issuetext';
import {texts} from '../shared/keyed';
import type {Opening} from './opening';
import {drawChoices} from './readchoices';
import {removeFile} from './removefile';
import {frame} from '../shared/section';
import type {Source, State} from '../state';
import type {Store} from '../shared/store';

type How = 'open' | 'add' | 'again';

/** Whether a file is to be given once more, for the passwords nobody kept. */
const isWanted = ({phase, files}: State): boolean => phase === 'ready' && files.some(({kept}) => kept?.secrets.length);

/**
 * Section 1: drop, choose or paste a file; then how it was read, changeable.
 *
 * @param workbench has what opens files there: asked as soon as one is about to come
 */
export function createFilePanel(
    panel: HTMLElement, store: Store<State>, workbench: () => Promise<Opening>, config: Config, host: Host,
): void {
    const {words} = host;
    /** Whether it comes is seen when there is a file. */
    const soon = (): void => void workbench().catch(() => undefined);
    const drop = region(panel, 'drop');
    const input = region<HTMLInputElement>(panel, 'input');
    const paste = region<HTMLFormElement>(panel, 'paste');
    const text = region<HTMLTextAreaElement>(panel, 'pastetext');

    const tooBig = (name: string): Issue => ({
        code: 'filetoobig', level: 'error', line: null, field: null,
        params: {limit: Math.round(config.limits.bytes / 1024 / 1024 * 10) / 10, file: name},
    });
    // Also busy while the browser reads them: before the page knows what they are.
    const open = (files: readonly File[], how: How): Promise<void> => host.pending('files', read(files, how));
    const read = async(files: readonly File[], how: How): Promise<void> => {
        const big = files.filter((file) => file.size > config.limits.bytes);
        if (big.length) {
            store.set({refused: big.map((file) => tooBig(file.name)), open: {...store.get().open, file: true}});
            return;
        }
        await hand(files.map(({name}) => name), how, () => Promise.all(files.map(async(file): Promise<Source> => (
            {kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer())}))));
    };
    /** @returns whether they were read, or refused: not if what does that could not be loaded */
    const hand = async(names: readonly string[], how: How, sources: () => Promise<readonly Source[]>): Promise<boolean> => {
        if (store.get().phase === 'empty') {
            // Said at once: what reads them may still be on its way.
            store.set({phase: 'reading', names, refused: []});
        }
        try {
            const opening = await workbench();
            await opening[how](await sources());
            return true;
        } catch (error) {
            const isUnloaded = host.unloaded(error);
            const {review, open: opened} = store.get();
            store.set({
                phase: review ? 'ready' : 'empty', preview: null, open: {...opened, file: true},
                // A folder, or a file that was moved or is locked by another program.
                refused: [isUnloaded ? pageUnloaded : {code: 'fileunreadable', level: 'error', line: null, field: null}],
            });
            if (!isUnloaded && !(error instanceof DOMException)) {
                host.report(error);
            }
            return !isUnloaded;
        }
    };
    /** Files on top of decisions: ask first. */
    const replace = async(trigger: HTMLElement): Promise<boolean> => {
        const {review, phase} = store.get();
        return phase !== 'ready' || !review?.canUndo
            || host.confirm(words.say('js_replace_title'), words.say('js_replace_question'), words.say('js_replace_agree'), trigger);
    };
    const take = async(list: FileList | null, how: How): Promise<void> => {
        // The list empties itself when the input does.
        const files = Array.from(list ?? []);
        if (files.length && (how !== 'open' || await replace(drop))) {
            await open(files, how);
        }
    };

    let how: How = 'open';
    const ask = (what: How): void => {
        how = what;
        soon();
        input.click();
    };
    action(panel, 'choose').addEventListener('click', () => ask('open'));
    action(panel, 'add').addEventListener('click', () => ask('add'));
    action(panel, 'again').addEventListener('click', () => ask('again'));
    const chosen = (): void => void take(input.files, how).finally(() => {
        input.value = '';
    });
    input.addEventListener('change', chosen);
    // Chosen before this code was there, on a slow line: nobody was told of it. The rest of the page is made first.
    if (input.files?.length) {
        void Promise.resolve().then(chosen);
    }
    const showPaste = (on: boolean): void => {
        paste.hidden = !on;
        action(panel, 'paste').setAttribute('aria-expanded', String(on));
    };
    action(panel, 'paste').addEventListener('click', () => {
        showPaste(paste.hidden);
        if (!paste.hidden) {
            soon();
            text.focus();
        }
    });
    paste.addEventListener('submit', (event) => {
        event.preventDefault();
        const pasted = text.value;
        if (pasted.trim() === '') {
            text.focus();
            return;
        }
        void replace(text).then((agreed) => {
            if (agreed) {
                const name = words.say('js_pasted');
                text.value = '';
                showPaste(false);
                void host.pending('files', hand([name], 'open', () => Promise.resolve([{kind: 'paste', name, text: pasted}])).then((handed) => {
                    if (!handed) {
                        text.value = pasted;
                        showPaste(true);
                    }
                }));
            }
        });
    });
    action(panel, 'toggle').addEventListener('click', () => {
        const {open: opened} = store.get();
        store.set({open: {...opened, file: !opened.file}});
    });
    dropping(panel.closest<HTMLElement>('[data-region="importer"]') ?? panel, drop, () => !['running', 'reading'].includes(store.get().phase), soon,
        (files) => void take(files, isWanted(store.get()) ? 'again' : 'open'));

    // Until here nothing would have come of a press.
    [action(panel, 'choose'), action(panel, 'paste')].forEach((button) => {
        button.disabled = false;
    });

    store.watch(['takenup', 'unfinished'], ({takenup, unfinished}) => {
        const said = [words.say('js_repeat', config.start?.filename), unfinished.length ? words.say('js_repeat_unfinished') : ''];
        tell(region(panel, 'repeat'), config.start && !config.draft && !takenup ? said.join(' ').trim() : '');
    });
    store.watch(['phase', 'names', 'files', 'table', 'review', 'refused', 'open'], (state) => {
        draw(panel, state, words);
        drawChoices(panel, state, config.encodings, words, {
            reread: (file, choices) => void workbench().then((opening) => opening.reread(file, choices)).catch(host.report),
            remove: (file, trigger) => void workbench().then((opening) => removeFile(store.get(), file, opening, host, trigger)).catch(host.report),
        });
    });
}

function draw(panel: HTMLElement, state: State, words: Host['words']): void {
    const {phase, names, review, refused, open, progress} = state;
    const ready = phase === 'ready' && review !== null;
    const over = phase === 'running' || phase === 'done';
    const count = review?.people.length ?? 0;
    const name = create('b', '', names.join(', ') || progress?.filename || '');
    const summary = ready || over ? [name, ...(review ? [document.createTextNode(` · ${words.many('js_people', count)}`)] : [])] : '';
    frame(panel, 1, ready || over ? 'done' : 'open', summary);
    region(panel, 'body').hidden = over || (ready && !open.file);
    action(panel, 'add').hidden = !ready;
    const toggle = action(panel, 'toggle');
    toggle.hidden = !ready;
    write(toggle, words.say(open.file ? 'js_keepfile' : 'js_changefile'));
    tell(region(panel, 'reading'), phase === 'reading' ? words.say('js_reading', {name: names.join(', ')}) : '');
    region(panel, 'drop').hidden = phase === 'reading';
    const wrong = refused.map((issue) => issueText(issue, words));
    const alert = region(panel, 'refused');
    texts(alert, wrong, 'p', 'mb-0');
    alert.hidden = wrong.length === 0;
    const notes = ready ? review.fileIssues.filter((issue) => issue.field === null && !issue.code.startsWith('column')) : [];
    const list = region(panel, 'notes');
    texts(list, notes.map((issue) => issueText(issue, words)), 'li');
    list.hidden = notes.length === 0;
}

/** Files may be dropped anywhere on the page; the zone shows it. */
function dropping(
    root: HTMLElement, zone: HTMLElement, allowed: () => boolean, soon: () => void, take: (files: FileList | null) => void,
): void {
    let depth = 0;
    const show = (on: boolean): void => {
        zone.classList.toggle('tool_prelude-dropping', on);
        root.classList.toggle('tool_prelude-droptarget', on);
    };
    const hasFiles = (event: DragEvent): boolean => Array.from(event.dataTransfer?.types ?? []).includes('Files') && allowed();
    root.addEventListener('dragenter', (event) => {
        if (hasFiles(event)) {
            event.preventDefault();
            depth++;
            soon();
            show(true);
        }
    });
    root.addEventListener('dragleave', () => {
        depth = Math.max(0, depth - 1);
        show(depth > 0);
    });
    root.addEventListener('dragover', (event) => {
        if (hasFiles(event)) {
            event.preventDefault();
        }
    });
    root.addEventListener('drop', (event) => {
        depth = 0;
        show(false);
        if (hasFiles(event)) {
            event.preventDefault();
            take(event.dataTransfer?.files ?? null);
        }
    });
}
