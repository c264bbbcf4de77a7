import { isHeld } from '../page/classRules.js';
import { announce, type Control } from '../page/control.js';

/**
 * Moves a control from elsewhere, such as a chart or a button, as its reader would; one that a link has locked or hidden
 * stays.
 */
export const moveControl =
  <Value>(control: Control<Value>) =>
  (value: Value): void => {
    if (isHeld(control)) return;
    control.value = value;
    announce(control);
  };
