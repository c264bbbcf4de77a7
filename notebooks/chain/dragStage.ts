/**
 * Lets an item of a list be dragged by its handle to another place among the others. Escape puts it back.
 *
 * @param moved Called whenever it has come to another place.
 * @param dropped Called when it is let go.
 */
export function dragStage(
  item: HTMLElement,
  grip: HTMLElement,
  { moved, dropped }: { moved: () => void; dropped: () => void },
): void {
  grip.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const list = item.parentElement!;
    const before = [...list.children];
    const dragging = new AbortController();
    const { signal } = dragging;
    item.classList.add('dragging');
    document.addEventListener('pointermove', ({ clientY }) => follow(item, clientY, moved), {
      signal,
    });
    const end = () => {
      dragging.abort();
      item.classList.remove('dragging');
      grip.focus();
      dropped();
    };
    const cancel = () => {
      list.append(...before);
      moved();
      end();
    };
    document.addEventListener('pointerup', end, { signal });
    document.addEventListener('pointercancel', cancel, { signal });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && cancel(), { signal });
  });
}

/** Changes places with a neighbour whose middle the pointer has passed. */
function follow(item: HTMLElement, y: number, moved: () => void): void {
  const { previousElementSibling: previous, nextElementSibling: next } = item;
  if (next !== null && y > middle(next)) next.after(item);
  else if (previous !== null && y < middle(previous)) previous.before(item);
  else return;
  moved();
}

function middle(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
