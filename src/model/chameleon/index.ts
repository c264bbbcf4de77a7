export { chameleonTokens, imageLength, vocabulary } from './vocabulary.js';
export { detokenize, tokenize } from './tokenizer.js';
export { askAbout, askForPicture } from './prompts.js';
export { readPicture, readPrompt, truthOf, type JudgedAnswer } from './truthOf.js';
export { createChameleon } from './chameleon.js';
export { decodePicture, encodePicture } from './imageTokenizer.js';
export {
  backgrounds,
  colours,
  kinds,
  makePicture,
  shapes,
  type Background,
  type Colour,
  type Kind,
  type Picture,
  type PictureObject,
  type Shape,
} from './picture.js';
export { checkCodes, codesOf, patchOf, pictureOfCodes, type Patch } from './imageCodes.js';
export { imageLook, type ImageLook, type PatchLook } from './imageLook.js';
export { pictureOf, pixelsOf, pixelsOfCodes, pixelSide } from './pixels.js';
export { spokenLanguages, type SpokenLanguage } from './world/language.js';
export { colourWord, shapeWord } from './world/words.js';
export { isHeldOut } from './world/heldOut.js';
export { samplePicture } from './world/pictures.js';
export { questionsOf, type Question } from './world/questions.js';
export type { TextChance } from './world/chances.js';
export { sampleStory, storyProbability, storyRequest } from './world/story.js';
export {
  drawRequested,
  pictureProbability,
  requestProbability,
  sampleRequest,
  type DrawingRequest,
} from './world/requests.js';
export { readRequest, requestText } from './world/requestText.js';
export { answerProbability, isTrue } from './world/truth.js';
export {
  longestDocument,
  sampleDocument,
  type WorldDocument,
  type DocumentKind,
  type Part,
} from './world/documents.js';
