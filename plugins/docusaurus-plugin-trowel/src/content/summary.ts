/** Shortens a text to one sentence or about 200 characters. */
export function toSummary(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= 200) return plain;
  const sentence = /^.{40,200}?[.!?](?= )/u.exec(plain)?.[0];
  return sentence ?? `${plain.slice(0, 199).replace(/\s+\S*$/, '')}…`;
}
