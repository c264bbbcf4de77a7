import { describe, expect, it } from 'vitest';
import {
  askAbout,
  askForPicture,
  createChameleon,
  drawRequested,
  encodePicture,
  questionsOf,
  readPicture,
  readPrompt,
  requestText,
  samplePicture,
  sampleRequest,
  sampleStory,
  storyRequest,
  tokenize,
  truthOf,
  vocabulary,
  type Picture,
} from '../../../src/model/chameleon/index.js';
import { randomWeights } from '../../../src/model/chameleon/transformer/index.js';
import { openStream } from '../../../src/random/index.js';

const stream = openStream('seedrandom', 'truth');
const pictures = Array.from({ length: 12 }, () => samplePicture(stream));
const imageOf = (picture: Picture) =>
  `<image>${encodePicture(picture)
    .map((token) => vocabulary[token])
    .join('')}</image>`;

describe('truthOf', () => {
  it('takes what the world may answer, at its end, and nothing else', () => {
    for (const picture of pictures) {
      for (const language of ['en', 'zh'] as const) {
        const questions = questionsOf(picture, language);
        const everything = new Set(questions.flatMap(({ answers }) => answers.map((a) => a.text)));
        for (const { text, answers } of questions) {
          const judge = truthOf(askAbout(picture, text))!;
          const taken = [...everything].filter((answer) => judge({ text: answer, ended: true }));
          expect(taken.sort()).toEqual(answers.map((answer) => answer.text).sort());
          expect(judge({ text: answers[0]!.text, ended: false })).toBe(false);
        }
      }
    }
  });

  it('takes stories, and the whole sentences that one begins with', () => {
    for (const picture of pictures) {
      const judge = truthOf(askAbout(picture, storyRequest.en))!;
      const story = sampleStory(picture, 'en', stream, 4);
      expect(judge(story)).toBe(true);
      expect(judge({ text: `${story.text} The`, ended: false })).toBe(false);
    }
  });

  it('takes a picture that fits the request, and no other', () => {
    for (let i = 0; i < 30; i++) {
      const request = sampleRequest(stream);
      const judge = truthOf(askForPicture(requestText(request, 'en')))!;
      const drawn = drawRequested(request, stream);
      expect(judge({ text: imageOf(drawn), ended: true })).toBe(true);
      expect(judge({ text: `${imageOf(drawn)} Red.`, ended: true })).toBe(false);
      expect(judge({ text: ' Red.', ended: true })).toBe(false);
    }
    const judge = truthOf(askForPicture(' Draw a red circle.'))!;
    const blue = { shape: 'circle', colour: 'blue', row: 0, column: 0 } as const;
    expect(judge({ text: imageOf({ background: 'grey', objects: [blue] }), ended: true })).toBe(
      false,
    );
  });

  it.each(['', ' What is in the picture?', '<s> Red.<turn>', '<s><image></image> Red.<turn>'])(
    'says nothing of the prompt %j',
    (prompt) => expect(truthOf(prompt)).toBeUndefined(),
  );

  it('says nothing of a question that the world does not know', () => {
    expect(truthOf(askAbout(pictures[0]!, ' Is it red?'))).toBeUndefined();
  });
});

describe('readPrompt and readPicture', () => {
  it('give back what askAbout was given', () => {
    for (const picture of pictures) {
      expect(readPrompt(askAbout(picture, ' Red?'))).toEqual({ picture, words: ' Red?' });
      expect(readPicture(imageOf(picture))).toEqual(picture);
    }
    expect(readPicture('<image><image:00></image>')).toBeUndefined();
    expect(readPicture(`<image>${'<image:00>'.repeat(16)}</image>`)).toBeUndefined();
  });
});

describe('createChameleon', () => {
  const shape = {
    vocabulary: vocabulary.length,
    width: 8,
    layers: 1,
    heads: 2,
    hidden: 8,
    reach: 2,
  };
  const weights = randomWeights({ ...shape, context: 40, rotaryBase: 100, epsilon: 1e-6 }, 1);
  const model = createChameleon(weights);

  it('says where images lie, what ends a text, and what only prompts have', () => {
    const { images, end, special, contextLength } = model;
    const prompt = tokenize(askAbout(pictures[0]!, ' What is in the picture?'));
    expect(prompt[0]).toBe(images!.bos);
    expect(prompt[1]).toBe(images!.begin);
    expect(prompt[2 + images!.length]).toBe(images!.end);
    for (const code of prompt.slice(2, 2 + images!.length)) {
      expect(code).toBeGreaterThanOrEqual(images!.first);
      expect(code).toBeLessThan(images!.first + images!.count);
    }
    expect(vocabulary[images!.first + images!.count - 1]).toMatch(/^<image:\d\d>$/);
    expect(vocabulary[images!.first + images!.count]).toBe('</image>');
    expect(vocabulary[end!]).toBe('</s>');
    expect(special!.map((id) => vocabulary[id])).toEqual(['<s>', '<pad>', '<unk>', '<turn>']);
    expect(contextLength).toBe(40);
  });
});
