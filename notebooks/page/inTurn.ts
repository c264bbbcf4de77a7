/** What a reader can see, by name. */
const seen = new Set<string>();

const names = new WeakMap<Element, string>();

const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) seen.add(names.get(target)!);
    // A part that was replaced by a newer one of the same name has no say any more.
    else if (target.isConnected) seen.delete(names.get(target)!);
    else observer.unobserve(target);
  }
});

/** Lets a reader's view of a part of the page decide when it is made anew: see `inTurn`. */
export function watched<Part extends Element>(name: string, part: Part): Part {
  names.set(part, name);
  observer.observe(part);
  return part;
}

/**
 * Lets a cell go on at once if a reader can see what it made last, and else when nothing has changed
 * for a moment: what is out of sight does not hold up what is in sight.
 *
 * @param invalidation Of the cell.
 */
export async function inTurn(name: string, invalidation: Promise<void>): Promise<void> {
  if (seen.has(name)) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, 150);
    void invalidation.then(() => {
      clearTimeout(timer);
      reject(new Error(`${name} is already being made anew`));
    });
  });
}
