/** Marks the places of a tape where it differs from what was drawn before. */
export function markDifferences(
  tape: HTMLElement,
  drawn: readonly unknown[],
  before: readonly unknown[],
): HTMLElement {
  tape.querySelectorAll('li').forEach((chip, i) => {
    chip.classList.toggle('differs', drawn[i] !== before[i]);
  });
  return tape;
}
