/**
 * A file of the embedding script as a function: given how to get at the files that it needs, and how to load
 * those that it may need later, it fills its exports.
 */
type EmbedPart = (
  require: (file: string) => object,
  load: (file: string) => Promise<object>,
  exports: object,
) => void;

/** The element that reads a file, and the file's function, which it hangs on it. */
type PartElement = HTMLScriptElement & { samplescopePart?: EmbedPart };

/** What Trusted Types want to hear of an address, in a page whose policy asks for them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/**
 * Runs the embedding script, and loads its other files when they are asked for: from where it came from
 * itself, as classic scripts, since another site's modules cannot be read without its leave. They come
 * under the policy of the page as it did: from the same place, with the same nonce.
 *
 * @param first The file that is run.
 * @param here It, and those that it needs, by name.
 * @param needs For each other file, those that have to be there before it.
 */
export function startParts(
  first: string,
  here: Readonly<Record<string, EmbedPart>>,
  needs: Readonly<Record<string, readonly string[]>>,
): void {
  const own = document.currentScript as HTMLScriptElement | null;
  const base = own?.src || document.baseURI;
  const ready = new Map<string, object>();
  const asked = new Map<string, Promise<object>>();
  const trusted = addressMaker();
  require(first);

  function require(file: string): object {
    const name = nameOf(file);
    return ready.get(name) ?? run(name, here[name]!);
  }

  function run(file: string, part: EmbedPart): object {
    const exports = {};
    ready.set(file, exports);
    part(require, load, exports);
    return exports;
  }

  function load(file: string): Promise<object> {
    const name = nameOf(file);
    if (ready.has(name) || name in here) return Promise.resolve(require(name));
    const coming = asked.get(name) ?? fetchPart(name);
    asked.set(name, coming);
    coming.catch(() => asked.delete(name)); // what did not arrive may do so next time
    return coming;
  }

  async function fetchPart(name: string): Promise<object> {
    const [part] = await Promise.all([read(name), ...needs[name]!.map(load)]);
    return run(name, part);
  }

  function read(name: string): Promise<EmbedPart> {
    const address = new URL(`embed/${name}`, base).href;
    return new Promise((resolve, reject) => {
      const element: PartElement = document.createElement('script');
      element.src = trusted(address);
      element.async = true;
      element.nonce = own?.nonce ?? '';
      if (typeof own?.crossOrigin === 'string') element.crossOrigin = own.crossOrigin;
      const settle = () => {
        element.remove();
        const { samplescopePart: part } = element;
        if (part === undefined) reject(missing(address));
        else resolve(part);
      };
      element.onload = settle;
      element.onerror = settle;
      document.head.append(element);
    });
  }
}

const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);

function missing(address: string): Error {
  const error = new Error(
    `${address} could not be loaded. The folder "embed" must stand beside embed.js, and the page's policy must allow it.`,
  );
  error.name = 'MissingFileError';
  return error;
}

/** Made once: a policy's name can be taken only once. */
function addressMaker(): (url: string) => string {
  let make: ((url: string) => string) | undefined;
  return (url) => {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    if (trustedTypes === undefined) return url;
    if (make === undefined) {
      const policy = trustedTypes.createPolicy('samplescope', { createScriptURL: (url) => url });
      make = (url) => policy.createScriptURL(url);
    }
    return make(url);
  };
}
