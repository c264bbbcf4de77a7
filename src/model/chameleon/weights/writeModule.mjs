// Writes chameleon.ts and MODEL_CARD.md from a file of weights, the last step of `npm run train`:
// node writeModule.mjs chameleon.safetensors
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const here = (name) => new URL(name, import.meta.url);
const bytes = readFileSync(process.argv[2]);
const hash = createHash('sha256').update(bytes).digest('hex');
const headerLength = Number(bytes.readBigUInt64LE(0));
const header = JSON.parse(bytes.subarray(8, 8 + headerLength).toString());
const { __metadata__: notes, ...tensors } = header;
const [plan, config, crossEntropies, distances] = [
  notes.plan,
  notes.config,
  notes.crossEntropies,
  notes.distances,
].map((text) => JSON.parse(text));

writeFileSync(
  here('chameleon.ts'),
  `/**
 * The weights of the toy Chameleon: the bytes of a safetensors file, in base64.
 *
 * Generated, do not edit: \`npm run train\` writes it. MODEL_CARD.md says what they are.
 */
export const chameleonWeights: string =
  '${bytes.toString('base64')}';

/** The SHA-256 of these bytes. */
export const chameleonHash = '${hash}';
`,
);

const number = (value) => value.toLocaleString('en-GB');
const row = (...cells) => `| ${cells.join(' | ')} |`;
const count = Object.values(tensors)
  .map(({ shape }) => shape.reduce((product, length) => product * length, 1))
  .reduce((total, size) => total + size, 0);
const importance = Object.entries(plan.importance).map(([part, weight]) => `${part} ${weight}`);

writeFileSync(
  here('MODEL_CARD.md'),
  `# Model card: the toy Chameleon

Written by \`npm run train\`, do not edit.

**What it is.** A decoder-only transformer over texts and images in one vocabulary, the smallest that answers
questions about a picture, describes it, tells a story about it and draws one that is asked for. It is made for
teaching how language models are sampled, and for nothing else: it knows 4 × 4 patches with one to three objects,
and a few English and Chinese sentences.

**Shape.** ${number(count)} weights: ${config.layers} layers of width ${config.width}, ${config.heads} heads, ${config.hidden} in the middle of the feed-forward blocks,
${config.vocabulary} tokens, at most ${config.context} in a context. RMSNorm before each block, rotary positions (base ${number(config.rotaryBase)}) and
learned ones, a look back at ${config.reach} tokens, SwiGLU, a norm on queries and keys, no biases, one matrix for embeddings and
outputs. Tensors have the names that Llama and Qwen have in files, where they have them.

**Data.** Documents that the grammar in ../world draws anew for each step: questions about pictures, stories,
drawings, half of them in English and half in Chinese. About one in ten pictures is held out.

**Beginning.** Not random alone: words and image codes for one thing begin alike (“red”, “红色”, the patches that
show something red), positions begin like the words for their place, and one head of the first layer begins as a
look-up of the patches that a word means. This stands for what the image tokenizer and the language model inside a
large model know before they are joined. In trials that began at random (up to 3,000 such steps, at higher learning
rates) the model learned to describe pictures, but its answers did not depend on the word that was asked about.

**Training.** ${number(plan.steps)} steps of ${plan.shards * plan.documents} documents; AdamW, learning rate up to ${plan.learningRate} after ${plan.warmUp} steps and down to 0 along a
cosine, weight decay ${plan.weightDecay}, gradients cut at length ${plan.longestGradient}. Tokens count by the part of the document they are in
(${importance.join(', ')}). Seed ${plan.seed}. In doubles, then rounded to
float16; everything below is measured after that.

## Cross-entropy on held-out documents

Nats per token, beside the grammar's own: no model can be better on average. The grammar is told that the
pictures are held out, a tenth of all; the model is not, so for pictures and drawings it cannot come closer than
some 2.3 nats a picture, 0.13 a token.

${row('part', 'tokens', 'model', 'grammar')}
${row('---', '---:', '---:', '---:')}
${crossEntropies.map(({ part, tokens, model, grammar }) => row(part, number(tokens), model.toFixed(4), grammar.toFixed(4))).join('\n')}

Drawing is its weak side. At temperature 1 and without guidance, all of 150 drawings were pictures of this world, but
only 45% of them quite what was asked for: 65% where one object was, 4% where three were.

## Distance from the true answers, on held-out pictures

Total variation between the model's distribution over answers at temperature 1 and the grammar's, exact; whatever
the model may say that is no true answer counts too. The mean is weighted by how often a question is asked.

${row('question', 'asked', 'mean', 'worst')}
${row('---', '---:', '---:', '---:')}
${distances.map(({ rule, questions, mean, worst }) => row(rule, number(questions), mean.toFixed(4), worst.toFixed(4))).join('\n')}

**The file.** chameleon.ts holds a safetensors file in base64, and is the only copy: it comes along in Node, in a
bundle and in a page that is one file. This makes the file again, for any tool that reads safetensors:

\`\`\`sh
node -e "fs.writeFileSync('chameleon.safetensors', Buffer.from(/'(.{1000,})'/.exec(fs.readFileSync('src/model/chameleon/weights/chameleon.ts'))[1], 'base64'))"
\`\`\`

Its SHA-256 is \`${hash}\`.
`,
);
