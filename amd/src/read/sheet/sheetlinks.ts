/** The mail address a link leads to, '' when it leads elsewhere: `mailto:lea@exemple.fr?subject=…`. */
export function addressOf(target: string): string {
    const address = /^\s*mailto:\s*([^?#\s]+@[^?#\s]+)/i.exec(target)?.[1] ?? '';
    try {
        return decodeURIComponent(address);
    } catch {
        // A percent sign that is one.
        return address;
    }
}
