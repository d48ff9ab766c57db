/** Words that some version of YAML does not read as text. */
const notText = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i;
const plain = /^[A-Za-z](?:[\w ./@-]*[\w./])?$/;
const plainDate = /^\d{4}-\d{2}-\d{2}$/;

/** Writes a value as YAML on one line that every version of YAML reads the same. `ascii` escapes all other characters. */
export function toYaml(value: string | readonly string[], { ascii = false } = {}): string {
  if (typeof value !== 'string') return `[${value.map((item) => toYaml(item, { ascii })).join(', ')}]`;
  if (plainDate.test(value) || (plain.test(value) && !notText.test(value))) return value;
  const quoted = JSON.stringify(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII, and the line ends of Unicode always.
  const escaped = ascii ? /[^\u0000-\u007e]/g : /[\u007f-\u009f\u2028\u2029\ufeff]/g;
  return quoted.replaceAll(escaped, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
