import '../../../src/model/shippedModels.js';
import { serveBatches, webPort } from '../../../src/experiment/remoteBatches.js';

serveBatches(webPort(self));
