/** Lets a reader move the stages of a ledger by their columns. */
export interface StageMover {
  /**
   * Makes the handles of a ledger work. Each new drawing is handed to the same mover, because what is held
   * goes on being held while the ledger is drawn again.
   */
  attach(ledger: SVGSVGElement): SVGSVGElement;
}

const steps: Readonly<Record<string, -1 | 1>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/**
 * Moves the stages of a ledger that was drawn with handles: by pointer, where Escape puts a stage back, and
 * by the arrow keys. The stage in hand keeps the focus.
 *
 * @param move Moves a stage from one place to another, both from 0, and has the ledger drawn again.
 */
export function stageMover(move: (from: number, to: number) => void): StageMover {
  let current: SVGSVGElement | undefined;
  let dragged: number | undefined;

  return {
    attach(ledger) {
      current = ledger;
      for (const stage of stagesOf(ledger)) listen(stage);
      return ledger;
    },
  };

  function listen(stage: SVGGElement): void {
    const place = placeOf(stage);
    const handle = stage.querySelector<SVGGElement>('.handle')!;
    stage.classList.toggle('dragging', place === dragged);
    handle.addEventListener('keydown', (event) => {
      const by = steps[event.key];
      if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      moveTo(place, place + by);
    });
    handle.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      handle.focus();
      stage.classList.add('dragging');
      drag(place);
    });
  }

  function drag(start: number): void {
    const dragging = new AbortController();
    const { signal } = dragging;
    dragged = start;
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const to = nearestPlace(current!, clientX, clientY);
      if (to === dragged!) return;
      const from = dragged!;
      dragged = to;
      moveTo(from, to);
    };
    const end = () => {
      dragging.abort();
      dragged = undefined;
      for (const stage of stagesOf(current!)) stage.classList.remove('dragging');
    };
    const cancel = () => {
      const from = dragged!;
      end();
      if (from !== start) moveTo(from, start);
    };
    document.addEventListener('pointermove', follow, { signal });
    document.addEventListener('pointerup', end, { signal });
    document.addEventListener('pointercancel', cancel, { signal });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && cancel(), { signal });
  }

  function moveTo(from: number, to: number): void {
    if (to < 0 || to >= stagesOf(current!).length) return;
    const before = current;
    move(from, to);
    focusWhenDrawn(before, to);
  }

  /** The ledger is drawn again a moment later, and then the handle that had the focus is gone. */
  function focusWhenDrawn(before: SVGSVGElement | undefined, place: number, tries = 10): void {
    requestAnimationFrame(() => {
      if (current === before || !current!.isConnected) {
        if (tries > 0) focusWhenDrawn(before, place, tries - 1);
      } else if (document.activeElement === document.body) {
        const handle = stagesOf(current!)[place]?.querySelector<SVGGElement>('.handle');
        handle?.focus({ preventScroll: true });
      }
    });
  }
}

const stagesOf = (ledger: SVGSVGElement) => [
  ...ledger.querySelectorAll<SVGGElement>('[data-stage]'),
];

const placeOf = (stage: SVGGElement) => Number(stage.dataset['stage']) - 1;

/** The place whose head is nearest to a point, in the band of columns that the point is in. */
function nearestPlace(ledger: SVGSVGElement, x: number, y: number): number {
  const distances = stagesOf(ledger).map((stage) => {
    const head = stage.querySelector('.handle')!.getBoundingClientRect();
    const { top, bottom } = stage.getBoundingClientRect();
    const aside = Math.abs(x - (head.left + head.right) / 2);
    const above = Math.max(0, top - y, y - bottom);
    return aside + 1000 * above;
  });
  return distances.indexOf(Math.min(...distances));
}
