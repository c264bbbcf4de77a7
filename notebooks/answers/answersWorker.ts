// The worker that answers a page's questions many times, so that the page itself never stalls.
import { serveBatches, webPort } from '../../src/index.js';

serveBatches(webPort(self));
