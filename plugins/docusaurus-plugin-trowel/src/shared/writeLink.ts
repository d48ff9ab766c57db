/** What somebody is asked to write: what `/write` begins a page with. All of it is what the reader can change. */
export interface WriteRequest {
  /** The name of a kind: `story`. */
  readonly kind?: string;
  readonly title?: string;
  /** Names of pages: the system that it is about, and the onboarding path with the stage that it becomes a step of. */
  readonly system?: string;
  readonly path?: string;
  readonly stage?: string;
  /** Names of skills, with commas between them. */
  readonly skill?: string;
  /** Of an engagement: names of people, its form, and the days on which it begins and ends. */
  readonly mentor?: string;
  readonly mentee?: string;
  readonly form?: string;
  readonly start?: string;
  readonly end?: string;
  /** The type of a block that the page is to have: `ask`. */
  readonly block?: string;
  /** Of what was seen in a rotation: its name, who writes it down, and the names of those who were there, with commas. */
  readonly rotation?: string;
  readonly owner?: string;
  readonly witnesses?: string;
  /** The id of a page that is there, to change it: `system/ledger`. Nothing else but `confirm` counts then. */
  readonly edit?: string;
  /** With `edit`: that the page is right. The day of today becomes the day on which it was last verified. */
  readonly confirm?: 'yes';
}

const names = [
  'kind',
  'title',
  'system',
  'path',
  'stage',
  'skill',
  'mentor',
  'mentee',
  'form',
  'start',
  'end',
  'block',
  'rotation',
  'owner',
  'witnesses',
  'edit',
  'confirm',
] as const satisfies readonly (keyof WriteRequest)[];
/** The longest value that is read, in characters: whoever makes the address may be anybody. */
const longest = 300;

/** Returns the address at which somebody writes a page. `page` is the address of `/write`. */
export function toWriteAddress(page: string, request: WriteRequest = {}): string {
  const given = names.flatMap((name) => {
    const value = request[name];
    return value === undefined || value === '' ? [] : [[name, value]];
  });
  return given.length === 0 ? page : `${page}?${new URLSearchParams(given).toString()}`;
}

/** Reads the query of such an address. What is empty or too long is left out. */
export function readWriteRequest(query: string): WriteRequest {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given.get(name)?.trim() ?? '';
      return value === '' || value.length > longest ? [] : [[name, value]];
    }),
  );
}
