/** Lets a reader move the stages of a ledger by their columns. */
interface StageMover {
  /**
   * Makes the handles of a ledger work.
   *
   * @param figure With the ledger in it; to be handed over again whenever the ledger is drawn again.
   */
  attach(figure: HTMLElement): HTMLElement;
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
  let current: HTMLElement | undefined;
  let dragged: number | undefined;

  return {
    attach(figure) {
      // A figure whose chart is drawn again stays, and so do its listeners.
      if (figure !== current) listen(figure);
      current = figure;
      markDragged();
      return figure;
    },
  };

  function listen(figure: HTMLElement): void {
    figure.addEventListener('keydown', (event) => {
      const place = placeOf(event.target);
      const by = steps[event.key];
      if (place === undefined || by === undefined) return;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      moveTo(place, place + by);
    });
    figure.addEventListener('pointerdown', (event) => {
      const place = placeOf(event.target);
      if (place === undefined || event.button !== 0) return;
      event.preventDefault();
      focus(place);
      drag(place);
    });
  }

  function drag(start: number): void {
    const dragging = new AbortController();
    const { signal } = dragging;
    hold(start);
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const to = nearestPlace(current!, clientX, clientY);
      const from = dragged!;
      if (to === from) return;
      hold(to);
      moveTo(from, to);
    };
    const end = () => {
      dragging.abort();
      hold(undefined);
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
    move(from, to);
    focus(to);
  }

  function focus(place: number): void {
    handleOf(stagesOf(current!)[place]!).focus({ preventScroll: true });
  }

  function hold(place: number | undefined): void {
    dragged = place;
    markDragged();
  }

  function markDragged(): void {
    stagesOf(current!).forEach((stage, place) => {
      stage.classList.toggle('dragging', place === dragged);
    });
  }
}

const stagesOf = (figure: HTMLElement) => [
  ...figure.querySelectorAll<SVGGElement>('[data-stage]:has(> .handle)'),
];

const handleOf = (stage: SVGGElement) => stage.querySelector<SVGGElement>('.handle')!;

/** The place of the stage whose handle this is; undefined for anything else. */
function placeOf(target: EventTarget | null): number | undefined {
  const stage = (target as Element).closest('.handle')?.parentElement;
  return stage === undefined || stage === null ? undefined : Number(stage.dataset['stage']) - 1;
}

/** The place whose head is nearest to a point, in the band of columns that the point is in. */
function nearestPlace(figure: HTMLElement, x: number, y: number): number {
  const distances = stagesOf(figure).map((stage) => {
    const head = handleOf(stage).getBoundingClientRect();
    const { top, bottom } = stage.getBoundingClientRect();
    const aside = Math.abs(x - (head.left + head.right) / 2);
    const above = Math.max(0, top - y, y - bottom);
    return aside + 1000 * above;
  });
  return distances.indexOf(Math.min(...distances));
}
