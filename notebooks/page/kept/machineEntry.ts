/** A place of its own for plain data on a reader's machine. */
interface MachineEntry<Data> {
  /** Undefined where nothing is kept, or nothing that can be read. */
  read(): Data | undefined;
  write(data: Data): void;
  /** Takes it off the machine. */
  remove(): void;
}

/**
 * An entry of the browser's storage. Where a browser keeps nothing, in a private window or for a file on a disk, it is
 * kept until the page is left.
 *
 * @param name What the storage knows it by.
 */
export function machineEntry<Data>(name: string): MachineEntry<Data> {
  /** Only what the browser refused. */
  let memory: Data | undefined;
  return {
    read() {
      if (memory !== undefined) return memory;
      try {
        const text = localStorage.getItem(name);
        return text === null ? undefined : (JSON.parse(text) as Data);
      } catch {
        return undefined;
      }
    },
    write(data) {
      memory = undefined;
      try {
        localStorage.setItem(name, JSON.stringify(data));
      } catch {
        memory = data;
      }
    },
    remove() {
      memory = undefined;
      try {
        localStorage.removeItem(name);
      } catch {
        // Then nothing was kept.
      }
    },
  };
}
