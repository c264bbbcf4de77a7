// What a test loads knows the models that ship and the parser of formulas, as the command line and the pages do.
import '../src/model/shippedModels.js';
import '../src/sampling/expressionParser.js';
