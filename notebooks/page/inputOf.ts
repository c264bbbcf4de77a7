import type { Control } from './control.js';
import { observed } from './notebookKit.js';

/**
 * The value of a control, now and whenever it changes, as `view` gives it; the control itself may stand anywhere. In
 * its own cell it is what the runtime makes the values of; what other cells get of it, and so its type, is the value.
 */
export const inputOf = <Value>(control: Control<Value>): Value =>
  observed((notify: (value: Value) => void) => {
    const tell = () => notify(control.value);
    control.addEventListener('input', tell);
    tell();
    return () => control.removeEventListener('input', tell);
  }) as unknown as Value;
