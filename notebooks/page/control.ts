/** A part of a page that has a value, and says `input` whenever a reader changes it. */
export interface Control<Value> extends HTMLElement {
  /** Setting it moves what is shown; a value that the control cannot have is an error. */
  value: Value;
}

/** Makes an element a control. */
export function control<Value>(
  element: HTMLElement,
  value: { get(): Value; set(value: Value): void },
): Control<Value> {
  return Object.defineProperty(element, 'value', value) as Control<Value>;
}

/** Tells whoever listens that a reader has changed the value. */
export function announce(element: HTMLElement): void {
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A button that does something. */
export function button(label: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', press);
  return element;
}
