import type { Model } from './model.js';
import { tableModel } from './tableModel.js';

/**
 * The table that ships: eight prompts, each of which makes one point about temperature and sampling.
 *
 * @example
 * table.logits(table.tokenize('The die shows a')).filter((logit) => logit === 0).length // → 6
 */
export const table: Model = tableModel('table', {
  // A few good answers and many odd ones: the prompt to begin with.
  'What is in the picture?': {
    ' A cat': 4.1,
    ' A dog': 3.4,
    ' A garden': 2.6,
    ' A boat': 1.9,
    ' Two friends': 1.5,
    ' A teapot': 0.8,
    ' The sea': 0.6,
    ' Nothing': -0.7,
    ' A unicorn': -1.6,
  },
  // A clear winner: the distribution is sharp at T = 1 already.
  'The capital of France is': {
    ' Paris': 9.2,
    ' a': 4.3,
    ' the': 4.1,
    ' Lyon': 3.2,
    ' one': 2.9,
    ' Marseille': 2.5,
    ' located': 2.2,
    ' London': 1.4,
    ' Rome': 0.9,
    ' cheese': -2.3,
  },
  // A near tie: T = 0 says tea each time, T = 1 hardly more often than coffee.
  'Would you like a cup of': {
    ' tea': 4.02,
    ' coffee': 4,
    ' cocoa': 2.1,
    ' milk': 1.2,
    ' soup': 0.9,
    ' water': 0.7,
    ' sugar': -0.4,
    ' kindness': -1.1,
  },
  // An exact tie on top: no temperature parts the two, and greedy needs a rule.
  'The coin shows': {
    ' heads': 3,
    ' tails': 3,
    ' its': -1.5,
    ' nothing': -3,
  },
  // All equal: temperature changes nothing at all.
  'The die shows a': {
    ' one': 0,
    ' two': 0,
    ' three': 0,
    ' four': 0,
    ' five': 0,
    ' six': 0,
  },
  // The likeliest is wrong (it is Canberra): greedy is wrong each time, sampling half of the time.
  'The capital of Australia is': {
    ' Sydney': 5.3,
    ' Canberra': 5,
    ' Melbourne': 3.6,
    ' Perth': 1.8,
    ' a': 1.5,
    ' Brisbane': 1.4,
    ' Vienna': -1.2,
  },
  // A long tail: forty finds. None but the first few is likely, all of them together are.
  'On the beach she found a': {
    ' shell': 3.6,
    ' stone': 3.1,
    ' feather': 2.7,
    ' bottle': 2.4,
    ' crab': 2.2,
    ' starfish': 2,
    ' stick': 1.9,
    ' small': 1.8,
    ' coin': 1.7,
    ' letter': 1.6,
    ' boat': 1.5,
    ' ring': 1.4,
    ' key': 1.35,
    ' ball': 1.3,
    ' hat': 1.25,
    ' beautiful': 1.2,
    ' piece': 1.15,
    ' pebble': 1.1,
    ' shoe': 1.05,
    ' rope': 1,
    ' fossil': 0.95,
    ' dog': 0.9,
    ' book': 0.85,
    ' pearl': 0.8,
    ' seal': 0.75,
    ' spoon': 0.7,
    ' kite': 0.65,
    ' glove': 0.6,
    ' map': 0.55,
    ' whistle': 0.5,
    ' lantern': 0.45,
    ' button': 0.4,
    ' violin': 0.3,
    ' teapot': 0.2,
    ' compass': 0.1,
    ' piano': -0.1,
    ' meteorite': -0.3,
    ' penguin': -0.6,
    ' mermaid': -1,
    ' dragon': -1.5,
  },
  // In Chinese: one character a token, and no spaces.
  今天天气真: {
    好: 5.1,
    不: 3.6,
    热: 3.3,
    冷: 3.1,
    是: 2.7,
    的: 2.4,
    美: 1.6,
    糟: 0.9,
    怪: 0.3,
    甜: -2.2,
  },
});
