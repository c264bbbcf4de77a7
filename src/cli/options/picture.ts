import { Option, type Command } from 'commander';
import {
  askAbout,
  askForPicture,
  spokenLanguages,
  questionsOf,
  samplePicture,
  type SpokenLanguage,
} from '../../model/chameleon/index.js';
import { openStream } from '../../random/openStream.js';
import { needs } from './needs.js';
import type { RecipeOptions } from './recipe.js';

/** What the toy Chameleon is shown, and what it is asked. */
export interface PictureFlags {
  readonly picture?: string;
  readonly question?: string;
  readonly request?: string;
  readonly language?: SpokenLanguage;
}

/** Adds --picture, --question, --request and --language, which make a prompt of the toy Chameleon's. */
export function addPictureOptions(command: Command): Command {
  const added = command
    .addOption(
      new Option(
        '--picture <seed>',
        'show the toy Chameleon a picture: the one that this seed draws',
      ).conflicts(['prompt', 'text', 'logits', 'model', 'recipe']),
    )
    .addOption(
      new Option(
        '--question <text>',
        'ask about the picture; what is in it, if not given. Picture 1 if none is given',
      ).conflicts(['prompt', 'text', 'logits', 'model', 'recipe']),
    )
    .addOption(
      new Option(
        '--request <text>',
        'ask the toy Chameleon for a picture, such as "Draw a red circle."',
      ).conflicts(['prompt', 'text', 'logits', 'model', 'recipe', 'picture', 'question']),
    )
    .addOption(
      new Option('--language <name>', 'what to ask in, where no question is given')
        .choices(spokenLanguages)
        .conflicts(['question', 'request']),
    );
  return needs(added, 'language', ['picture'], 'says in which language a picture is asked about');
}

/** The options with the prompt that they ask for; Chameleon's preset, unless they name a chain. */
export function withPicture<Given extends RecipeOptions & PictureFlags>(options: Given): Given {
  const prompt = promptOf(options);
  if (prompt === undefined) return options;
  const chain = options.chain === undefined ? { preset: options.preset ?? 'chameleon' } : {};
  return { ...options, ...chain, model: 'chameleon' as const, prompt };
}

function promptOf({ picture, question, request, language = 'en' }: PictureFlags) {
  if (request !== undefined) return askForPicture(spaced(request));
  if (picture === undefined && question === undefined) return undefined;
  const shown = samplePicture(openStream('seedrandom', picture ?? '1'));
  return askAbout(shown, spaced(question ?? questionsOf(shown, language)[0]!.text));
}

/** English words have the space before them in their token; Chinese ones have none. */
const spaced = (text: string): string => (/^[A-Za-z]/.test(text) ? ` ${text}` : text);
