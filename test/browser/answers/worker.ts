import { serveBatches, webPort } from '../../../src/experiment/remoteBatches.js';

serveBatches(webPort(self));
