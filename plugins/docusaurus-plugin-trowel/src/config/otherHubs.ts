import { isFieldMap } from '../content/fieldMap.ts';
import { kindNames, kinds } from '../content/kinds/index.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import { type HubSource, toHubPlace } from '../shared/hubSource.ts';
import { hubFileName, parseHubFile } from './hubFile.ts';

/** At most so many other hubs are read. */
const most = 50;
const properties = ['id', 'from'];

/** Reads which other hubs a hub reads from the text of its file. Throws an error that names everything wrong. */
export function toHubSources(file: string | undefined): readonly HubSource[] {
  if (file === undefined) return [];
  const { hubs = [] } = parseHubFile(file);
  if (!Array.isArray(hubs)) throw toError(['`hubs` must be a list like [{"id": "platform", "from": "https://…"}].']);
  if (hubs.length > most) throw toError([`\`hubs\` has ${hubs.length} hubs; at most ${most} are read.`]);
  const taken = new Set<string>();
  const faults = hubs.flatMap((written: unknown, at) =>
    findFaults(written, taken).map((fault) => `hubs.${at} ${fault}`),
  );
  if (faults.length > 0) throw toError(faults);
  return hubs.map(({ id, from }: HubSource) => ({ id, from: from.trim() }));
}

/** Names that say something else before a colon or in an address. */
const reserved: ReadonlySet<string> = new Set([
  ...kindNames,
  ...kindNames.map((name) => kinds[name].folder),
  ...['adr', 'data', 'file', 'hub', 'http', 'https', 'mailto', 'page', 'rfc', 'tel', 'text'],
]);

function findFaults(written: unknown, taken: Set<string>): string[] {
  if (!isFieldMap(written)) return ['must be an object like {"id": "platform", "from": "https://…"}.'];
  const unknown = Object.keys(written).find((name) => !properties.includes(name));
  if (unknown !== undefined)
    return [
      `has \`${unknown}\`, which is not one of ${properties.join(', ')}; remove it.${didYouMean(unknown, properties)}`,
    ];
  const { id, from } = written;
  return [...findIdFaults(id, taken), ...findFromFaults(from)];
}

function findIdFaults(id: unknown, taken: Set<string>): string[] {
  if (typeof id !== 'string') return ['needs an `id`, a short name for the hub such as "platform".'];
  if (!/^[a-z\d](?:[a-z\d-]{0,38}[a-z\d])?$/.test(id))
    return [`has the id \`${id}\`; use at most 40 small letters, digits and \`-\`, such as "platform".`];
  if (reserved.has(id))
    return [`has the id \`${id}\`, which has a meaning already; choose another, such as "${id}-team".`];
  if (taken.has(id)) return [`has the id \`${id}\`, as another hub does; choose another for one of the two.`];
  taken.add(id);
  return [];
}

function findFromFaults(from: unknown): string[] {
  if (typeof from !== 'string' || from.trim() === '')
    return ['needs `from`: the https address of a published hub, a git repository or a folder.'];
  const place = toHubPlace(from);
  return place.type === 'wrong' ? [`has a \`from\` that ${place.why}`] : [];
}

function toError(faults: readonly string[]): Error {
  return new Error(
    `${hubFileName} names other hubs in a way that cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
  );
}
