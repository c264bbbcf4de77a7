import type { InEach } from '../../charts/index.js';
import type { Asked } from '../asked.js';
import type { AttributeName } from './attributes.js';
import type { Codec } from './codec.js';

/** A kind of figure as `<sample-scope>` shows it in other people's pages. */
export interface Tag<Source> {
  /** What it shows, for authors: a phrase without a full stop. */
  readonly about: InEach<string>;
  /** How its source stands in attributes. */
  readonly codec: Codec<Source>;
  /** The distribution whose tokens have colours of their own. Default: none has. */
  coloredBy?(source: Source): Asked | undefined;
  /** The attribute that is moved in the chart itself, by a handle of it that asks for it. Default: none. */
  readonly handled?: AttributeName;
  /** How high a frame with it and its controls has to be from a phone's width on, in CSS pixels. */
  readonly frameHeight: number;
}
