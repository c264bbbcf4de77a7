// `embed.js` of the built site: everything that a page needs to show a chart, in one file.
import '../../src/model/shippedModels.js';
import '../../src/sampling/expressionParser.js';
import { startFrame } from './frame.js';
import { defineSampleScope } from './sampleScope.js';

defineSampleScope();
if (document.documentElement.hasAttribute('data-samplescope-frame')) startFrame();
