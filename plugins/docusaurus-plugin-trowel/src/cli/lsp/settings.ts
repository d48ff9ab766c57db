import * as z from 'zod';

/** The levels at which governed code is pointed out. Never a warning: nothing is wrong with it. */
const levels = ['hint', 'information'] as const;

/** What an editor can set, as initialization options or as the section `trowel` of its configuration. */
const schema = z.object({
  /** The folder of the hub, from the workspace. */
  content: z.string().optional(),
  /** The address of a published hub. */
  hub: z.string().optional(),
  level: z.enum(levels).optional(),
  /** Whose problems are shown: those of open pages, or of all. */
  problems: z.enum(['open', 'all']).optional(),
});

/** How the server is set. */
export type LspSettings = z.infer<typeof schema>;

/** Reads settings that a client has sent. What cannot be used is left out, and named. */
export function readSettings(sent: unknown): { readonly settings: LspSettings; readonly faults: readonly string[] } {
  const given = typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {};
  const faults: string[] = [];
  const settings = Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const value = given[name];
      if (value === undefined || value === null || value === '') return [];
      const read = field.safeParse(value);
      if (read.success) return [[name, read.data]];
      faults.push(
        `The setting \`trowel.${name}\` is ${JSON.stringify(value)?.slice(0, 80)}, which is not understood; it is left out.`,
      );
      return [];
    }),
  );
  return { settings, faults };
}
