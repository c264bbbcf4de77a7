// The same page in another language shows what this one shows: its link takes along what the address holds.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  for (const event of ['pointerdown', 'focus', 'click']) {
    link.addEventListener(event, () => (link.hash = location.hash));
  }
}

export {};
