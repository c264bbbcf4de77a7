/** Prints a TypeScript module that exports one text, under a header that says where it is from. */
export function writeCorpus(name, header, text) {
  const literal = text.replace(/[\\`]|\$\{/g, '\\$&');
  const comment = header.map((line) => ` * ${line}`.trimEnd()).join('\n');
  process.stdout.write(
    `/**\n${comment}\n */\nexport const ${name}: string = \`\\\n${literal}\`;\n`,
  );
}
