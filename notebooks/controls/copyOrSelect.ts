/**
 * Copies a text. Where the browser does not let a page copy, the element that shows it is selected instead, for the
 * reader to copy.
 *
 * @returns Whether it was copied.
 */
export async function copyOrSelect(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    shown.focus();
    return false;
  }
}
