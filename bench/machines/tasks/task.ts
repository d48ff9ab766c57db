import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

/** A change that somebody is about to make, and what is known about it. */
export interface ChangeTask {
  /** The name of its file. */
  readonly id: string;
  /** What is to be done, as a developer or their assistant says it. */
  readonly plan?: string;
  /** A unified diff. */
  readonly diff?: string;
  /** Ids of the pages that explain why not; any of them is right. Empty when the change is harmless. */
  readonly breaks: readonly string[];
  /** Why it is judged so. */
  readonly note: string;
}

const frontMatter = z.object({ breaks: z.array(z.string()).min(1).optional(), note: z.string() });

/** Reads one task: front matter, the plan in words, and the diff as a code block; one of the two may be missing. */
export function parseTask(id: string, text: string): ChangeTask {
  const parts = /^---\n(.*?)\n---\n(.*?)(?:```diff\n(.*)```\n)?$/s.exec(text);
  if (parts === null) throw new Error(`The task ${id} needs front matter between two lines of ---.`);
  const [, fields = '', words = '', diff] = parts;
  const plan = words.trim() === '' ? undefined : words.trim();
  if (plan === undefined && diff === undefined) throw new Error(`The task ${id} has neither a plan nor a diff.`);
  const { breaks = [], note } = frontMatter.parse(parse(fields));
  return { id, plan, diff, breaks, note };
}

/** Reads the tasks in a folder, by name. */
export async function readTasks(folder: string): Promise<ChangeTask[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const texts = names.map((name) => readFile(path.join(folder, name), 'utf8'));
  return (await Promise.all(texts)).map((text, index) => parseTask(path.parse(names[index] ?? '').name, text));
}
