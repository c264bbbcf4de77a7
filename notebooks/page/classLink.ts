import { html } from 'htl';
import { governedControls, withRules, type ClassRule } from './classRules.js';
import { button } from './control.js';
import { writeAddress } from './inAddress.js';
import { inLanguage } from './language.js';

/** A button that opens a dialog in which a teacher locks or hides controls, and takes a link to the page so. */
export function classLink(): HTMLElement {
  const say = inLanguage(words);
  const rows = html`<div class="scroll"></div>`;
  const link = html`<input type="url" readonly aria-label=${say.link} />` as HTMLInputElement;
  const status = html`<p role="status"></p>`;
  const rules = new Map<string, ClassRule>();
  const dialog = html`<dialog class="class-link" aria-labelledby="class-link-title">
    <h2 id="class-link-title">${say.title}</h2>
    <p>${say.about}</p>
    ${rows}
    <p>${link}</p>
    <p class="row">${button(say.copy, copy)}${button(say.close, () => dialog.close())}</p>
    ${status}
  </dialog>` as HTMLDialogElement;
  const open = button(say.open, () => {
    fill();
    dialog.showModal();
  });
  return html`<div>${open}${dialog}</div>`;

  function fill(): void {
    rules.clear();
    // A guess that has not been made stays free: see `govern`.
    const controls = governedControls().filter(({ value }) => value !== null);
    for (const { name, rule } of controls) rules.set(name, rule);
    status.textContent = '';
    rows.replaceChildren(
      controls.length === 0
        ? say.none
        : html`<table>
            <tbody>
              ${controls.map(
                ({ name, label }) =>
                  html`<tr>
                    <th scope="row">${label}</th>
                    <td>${choice(name, label)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
    );
    write();
  }

  function choice(name: string, label: string): HTMLElement {
    const select = html`<select aria-label=${label}>
      ${(['free', 'fix', 'hide'] as const).map(
        (rule) => html`<option value=${rule}>${say.rules[rule]}</option>`,
      )}
    </select>` as HTMLSelectElement;
    select.value = rules.get(name)!;
    select.addEventListener('change', () => {
      rules.set(name, select.value as ClassRule);
      write();
    });
    return select;
  }

  function write(): void {
    writeAddress();
    const values = governedControls().flatMap(({ name, value }) =>
      value === null ? [] : [[name, String(value)] as const],
    );
    link.value = withRules(location.href, rules, new Map(values));
  }

  function copy(): void {
    navigator.clipboard.writeText(link.value).then(
      () => (status.textContent = say.copied),
      () => {
        link.select();
        status.textContent = say.refused;
      },
    );
  }
}

const words = {
  en: {
    open: 'Link for a class',
    title: 'A link for your class',
    about:
      'The link holds all that is set on this page. You can also lock a control, so that all see the same, or hide it, so that nobody looks before guessing.',
    none: 'This page has no controls to lock or hide.',
    rules: { free: 'free', fix: 'locked', hide: 'hidden' },
    link: 'The link',
    copy: 'Copy the link',
    close: 'Close',
    copied: 'Copied.',
    refused: 'Your browser does not let a page copy. The link is selected: copy it by hand.',
  },
  zh: {
    open: '给班级的链接',
    title: '给班级的链接',
    about:
      '链接里有这一页上设定的一切。你还可以锁定一个控件，让大家看到的都一样；或者隐藏它，免得有人没猜先看。',
    none: '这一页没有可以锁定或隐藏的控件。',
    rules: { free: '自由', fix: '锁定', hide: '隐藏' },
    link: '链接',
    copy: '复制链接',
    close: '关闭',
    copied: '已复制。',
    refused: '浏览器不允许网页复制。链接已选中，请手动复制。',
  },
} satisfies Record<string, { rules: Record<ClassRule, string> } & Record<string, unknown>>;
