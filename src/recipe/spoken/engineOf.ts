import { SamplescopeError, say } from '../../error.js';
import { engineNames, engines, type EngineName } from '../presets/engines.js';
import type { GivenSetting } from './givenSetting.js';
import type { SettingsForm } from './givenSettings.js';

/**
 * The engine that a text is written for.
 *
 * @throws SamplescopeError `unknown-name` where it could be several
 */
export function engineOf(
  text: string,
  form: SettingsForm,
  given: readonly GivenSetting[],
): EngineName {
  const names = given.map(({ name }) => name);
  const marked = engineNames.filter((engine) =>
    engines[engine].marks.some((mark) =>
      mark.endsWith('=') ? names.includes(mark.slice(0, -1)) : text.includes(mark),
    ),
  );
  const byForm = engineNames.filter((engine) =>
    (engines[engine].forms as readonly string[]).includes(form),
  );
  const [only, ...others] = marked.length > 0 ? marked : byForm;
  if (only !== undefined && (others.length === 0 || marked.length > 0)) return only;
  throw new SamplescopeError(
    'unknown-name',
    say`the settings must be those of one engine, and could be those of ${engineNames}. Say which`,
  );
}
