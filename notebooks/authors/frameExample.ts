import { html } from 'htl';
import type { Written } from '../../src/figures/tag/tagOfSource.js';
import { frameAddress } from '../tags/snippets.js';
import type { HeightMessage } from '../embed/frame.js';

/** A chart in a frame, which becomes as high as its chart. */
export function frameExample(given: Written, title: string): HTMLElement {
  const frame = html`<iframe
    class="embed-frame"
    src=${frameAddress(given)}
    title=${title}
  ></iframe>` as HTMLIFrameElement;
  window.addEventListener('message', ({ source, data }: MessageEvent<HeightMessage | null>) => {
    if (data?.samplescope !== 'height' || source !== frame.contentWindow) return;
    frame.style.height = `${data.height}px`;
  });
  return frame;
}
