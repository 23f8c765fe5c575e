/**
 * Whether an error says that a bundle of ours did not come. RequireJS keeps the error for whoever asks again, as long as the page is open:
 * forgotten, the bundle is fetched anew.
 */
export function unloaded(error: unknown): boolean {
    const modules = error instanceof Error && 'requireModules' in error ? error.requireModules : null;
    if (!Array.isArray(modules)) {
        return false;
    }
    modules.forEach((module) => requirejs.undef(String(module)));
    return true;
}
