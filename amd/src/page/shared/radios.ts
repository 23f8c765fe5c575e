/** Shows the chosen one of some radio buttons, and switches those off that can't be chosen. */
export function radios(box: HTMLElement, name: string, chosen: string, isOff: (value: string) => boolean = () => false): void {
    box.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`).forEach((input) => {
        input.checked = input.value === chosen;
        input.disabled = isOff(input.value);
        input.closest('.tool_prelude-recipe')?.classList.toggle('tool_prelude-recipe-on', input.checked);
    });
}
