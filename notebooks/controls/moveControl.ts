import { announce, type Control } from '../page/control.js';

/** Moves a control from elsewhere, such as a chart, as its reader would; one that a link has locked stays. */
export const moveControl =
  <Value>(control: Control<Value>) =>
  (value: Value): void => {
    if (control.classList.contains('locked')) return;
    control.value = value;
    announce(control);
  };
