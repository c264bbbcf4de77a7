// The worker that answers a page's questions many times, so that the page itself never stalls.
import '../../src/model/shippedModels.js';
import '../../src/sampling/expressionParser.js';
import { serveBatches, webPort } from '../../src/index.js';

serveBatches(webPort(self));
