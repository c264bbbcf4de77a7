import type { Model } from '../model.js';
import { createChameleon } from './chameleon.js';
import { bytesOfBase64 } from './weights/base64.js';
import { chameleonHash, chameleonWeights } from './weights/chameleon.js';
import { readWeights, type WeightsFile } from './weights/weightsFile.js';

/**
 * The weights that ship, with the notes in their file. They stand in a module, so that they come along in
 * Node, in a bundle and in a page that is one file, with nothing to fetch.
 *
 * @throws SamplescopeError `malformed` where they were changed: their SHA-256 is checked each time
 */
export function readChameleonWeights(): WeightsFile {
  return readWeights(bytesOfBase64(chameleonWeights), chameleonHash);
}

/**
 * The toy Chameleon as it ships. In a recipe it is the model `chameleon`.
 *
 * @throws SamplescopeError as `readChameleonWeights` and `createChameleon` do
 */
export function loadChameleon(): Model {
  return createChameleon(readChameleonWeights().weights);
}
