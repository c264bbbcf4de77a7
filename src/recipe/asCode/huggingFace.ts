import { huggingface } from '../presets/huggingface.js';
import { parseRecipe, type PartialRecipe, type Recipe } from '../recipe.js';
import { huggingFaceArguments } from './huggingFaceArguments.js';

/**
 * A recipe as a Python program for Hugging Face's transformers: the same settings for a real model. What
 * `generate` has no argument for, or does otherwise, stands in comments.
 *
 * The model is gpt2, which is small and free; the program's reader puts in another. Its random numbers are
 * PyTorch's, so it draws other tokens, even for the same seed.
 *
 * Source: GenerationConfig and `_get_logits_processor` in transformers 5.12.
 *
 * @throws SamplescopeError what `parseRecipe` throws
 * @example
 * recipeAsHuggingFace({ processors: [{ topP: 0.9 }] }).includes('top_p=0.9') // → true
 */
export function recipeAsHuggingFace(recipe: PartialRecipe): string {
  const whole = parseRecipe(recipe);
  const { given, notes } = huggingFaceArguments(whole);
  const settings = Object.entries({ ...given, max_new_tokens: String(whole.maxTokens) });
  return `# The settings of a Samplescope recipe, in ${huggingface.engine} ${huggingface.version}.
# The model is another one, and so are the random numbers: expect other tokens.
${notes.map((note) => `# Not the same: ${note}\n`).join('')}from transformers import AutoModelForCausalLM, AutoTokenizer, set_seed

name = "gpt2"  # or any other causal language model
tokenizer = AutoTokenizer.from_pretrained(name)
model = AutoModelForCausalLM.from_pretrained(name)

inputs = tokenizer(${JSON.stringify(whole.prompt || '\n')}, return_tensors="pt")
${seedLine(whole)}
output = model.generate(
    **inputs,
${settings.map(([name, value]) => `    ${name}=${value},\n`).join('')}    pad_token_id=tokenizer.eos_token_id,
)
print(tokenizer.decode(output[0], skip_special_tokens=True))
`;
}

/** `set_seed` seeds numpy, too, which takes whole numbers below 2³². */
function seedLine({ seed }: Recipe): string {
  const isWhole = /^(0|[1-9]\d{0,9})$/.test(seed) && Number(seed) < 0x1_0000_0000;
  return isWhole
    ? `set_seed(${seed})`
    : `set_seed(0)  # takes whole numbers below 2**32 only; the recipe's seed is ${JSON.stringify(seed)}`;
}
