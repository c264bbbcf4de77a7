import type { Control } from './control.js';

/** What a teacher's link does to a control: shown and free, shown but locked, or not shown at all. */
export type ClassRule = 'free' | 'fix' | 'hide';

/** The controls of the page, by the name that they have in the address. */
const governed = new Map<string, Control<string | number | null>>();

/** The address may say `hide=T,prompt` and `fix=seed`, beside the values themselves. */
export function ruleIn(hash: string, name: string): ClassRule {
  const state = new URLSearchParams(hash.slice(1));
  const names = (key: string) => state.get(key)?.split(',') ?? [];
  if (names('hide').includes(name)) return 'hide';
  return names('fix').includes(name) ? 'fix' : 'free';
}

/**
 * What an address says of locked and hidden controls: their names and values, for the way to another page.
 *
 * @example
 * rulesIn('#T=0.5&seed=7&fix=T') // → '#T=0.5&fix=T'
 */
export function rulesIn(hash: string): string {
  const kept = [...new URLSearchParams(hash.slice(1))].filter(
    ([name]) => name === 'hide' || name === 'fix' || ruleIn(hash, name) !== 'free',
  );
  return kept.length === 0 ? '' : `#${new URLSearchParams(kept)}`.replaceAll('%2C', ',');
}

/**
 * An address with these rules in it, in place of those that it had. What is locked or hidden has its value in it
 * too, even where it is the page's own: a later edition of the page may begin with another.
 *
 * @param values As the address writes them. Default: those of the address alone.
 * @example
 * withRules('https://x.org/a.html#T=0.5', new Map([['T', 'hide'], ['seed', 'fix']]), new Map([['seed', '42']])) // → 'https://x.org/a.html#T=0.5&seed=42&hide=T&fix=seed'
 */
export function withRules(
  href: string,
  rules: ReadonlyMap<string, ClassRule>,
  values: ReadonlyMap<string, string> = new Map(),
): string {
  const url = new URL(href);
  const state = new URLSearchParams(url.hash.includes('=') ? url.hash.slice(1) : '');
  for (const [name, value] of values) {
    if ((rules.get(name) ?? 'free') !== 'free') state.set(name, value);
  }
  for (const key of ['hide', 'fix'] as const) {
    const names = [...rules].filter(([, rule]) => rule === key).map(([name]) => name);
    if (names.length === 0) state.delete(key);
    else state.set(key, names.join(','));
  }
  // A comma may stand in a fragment as it is, and a teacher can read it.
  url.hash = state.toString().replaceAll('%2C', ',');
  return url.href;
}

/**
 * Holds a control to the rule that the address has for it. A guess that has not been made is neither locked nor hidden:
 * the answer that waits for it would never come.
 */
export function govern(name: string, control: Control<string | number | null>): void {
  governed.set(name, control);
  apply();
  window.addEventListener('hashchange', apply);
  // Some controls grow parts of their own while they are used.
  new MutationObserver(apply).observe(control, { childList: true, subtree: true });

  function apply(): void {
    const rule = control.value === null ? 'free' : ruleIn(location.hash, name);
    control.hidden = rule === 'hide';
    control.classList.toggle('locked', rule === 'fix');
    for (const part of control.querySelectorAll<HTMLInputElement>(parts)) {
      if (rule === 'fix' && !part.disabled) part.dataset['locked'] = '';
      if (part.dataset['locked'] === undefined) continue;
      part.disabled = rule === 'fix';
      if (rule !== 'fix') delete part.dataset['locked'];
    }
  }
}

const parts = 'input, select, textarea, button';

/** Whether a control is held to its value, locked or hidden, so that nothing else on the page may move it either. */
export const isHeld = (control: HTMLElement): boolean => control.matches('.locked, [hidden]');

/** A control that a teacher can lock or hide. */
interface GovernedControl {
  readonly name: string;
  readonly label: string;
  readonly rule: ClassRule;
  /** Null where nothing is chosen yet. */
  readonly value: string | number | null;
}

/** Those of the page, in its order. */
export function governedControls(): readonly GovernedControl[] {
  return [...governed]
    .filter(([, control]) => control.isConnected && control.querySelector(parts) !== null)
    .sort(([, a], [, b]) => (follows(a, b) ? -1 : 1))
    .map(([name, control]) => ({
      name,
      label: labelOf(control) ?? name,
      rule: ruleIn(location.hash, name),
      value: control.value,
    }));
}

const follows = (a: Node, b: Node) =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function labelOf(control: HTMLElement): string | undefined {
  const own = control.getAttribute('aria-label');
  if (own !== null) return own;
  const label = control.querySelector('legend, label > span')?.textContent?.trim();
  return label || control.querySelector('[aria-label]')?.getAttribute('aria-label') || undefined;
}
