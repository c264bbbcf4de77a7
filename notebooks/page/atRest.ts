/**
 * Lets a cell go on when nothing that it needs has changed for a moment: what takes long does not hold up what a
 * reader is moving.
 *
 * @param invalidation Of the cell.
 */
export async function atRest(invalidation: Promise<void>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, 200);
    void invalidation.then(() => {
      clearTimeout(timer);
      reject(new Error('this is already being made anew'));
    });
  });
}
