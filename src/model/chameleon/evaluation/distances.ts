import { sum } from '../../../numerics/sum.js';
import { numpy } from '../../../random/streams/numpy.js';
import type { Model } from '../../model.js';
import { encodePicture } from '../imageTokenizer.js';
import type { Picture } from '../picture.js';
import { tokenize } from '../tokenizer.js';
import { chameleonTokens } from '../vocabulary.js';
import { spokenLanguages } from '../world/language.js';
import { samplePicture } from '../world/pictures.js';
import { questionsOf, type Question } from '../world/questions.js';
import { modelProbabilities } from './modelProbabilities.js';

/** How far a model's answers to one kind of question are from the truth. */
export interface Distance {
  /** A kind of question, e.g. `where`; `all` for the questions as they are asked. */
  readonly rule: string;
  readonly questions: number;
  /** Total variation, 0 … 1: the mean, each question by how often it is asked about its picture. */
  readonly mean: number;
  /** The largest of one question. */
  readonly worst: number;
}

/** The tokens of a question about a picture, up to where the answer begins. */
export function promptOf(picture: Picture, question: string): number[] {
  const { bos, beginImage, endImage, endOfTurn } = chameleonTokens;
  return [bos, beginImage, ...encodePicture(picture), endImage, ...tokenize(question), endOfTurn];
}

/**
 * The total variation between a model's distribution over answers and the true one: half the sum of all
 * differences. All that the model may say that is no true answer counts too.
 *
 * Exact but for rounding: every true answer is followed through the model token by token.
 */
export function distanceOf(model: Model, picture: Picture, question: Question): number {
  const answers = question.answers.map(({ text }) => [...tokenize(text), chameleonTokens.eos]);
  const given = modelProbabilities(model, promptOf(picture, question.text), answers);
  const differences = question.answers.map(({ probability }, i) =>
    Math.abs(probability - given[i]!),
  );
  return (sum(differences) + Math.max(0, 1 - sum(given))) / 2;
}

/**
 * How far a model's answers are from the truth, on held-out pictures that are drawn for this: all questions
 * about each of them, in both languages.
 *
 * @param pictures How many pictures.
 * @param seed What they are drawn with.
 */
export function measureDistances(model: Model, pictures: number, seed: number): Distance[] {
  const stream = numpy(seed);
  const found: { rule: string; asked: number; distance: number }[] = [];
  for (let i = 0; i < pictures; i++) {
    const picture = samplePicture(stream, 'heldOut');
    for (const language of spokenLanguages) {
      for (const question of questionsOf(picture, language)) {
        const { rule, asked } = question;
        found.push({ rule, asked, distance: distanceOf(model, picture, question) });
      }
    }
  }
  const rules = [...new Set(found.map(({ rule }) => rule))];
  return ['all', ...rules].map((rule) => {
    const those = found.filter((one) => rule === 'all' || one.rule === rule);
    return {
      rule,
      questions: those.length,
      mean:
        sum(those.map(({ asked, distance }) => asked * distance)) /
        sum(those.map(({ asked }) => asked)),
      worst: Math.max(...those.map(({ distance }) => distance)),
    };
  });
}
