import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** How many pages to write, and what each has beside its text. */
interface DocsPlan {
  readonly groups: number;
  readonly pagesPerGroup: number;
  /** A sentence of every page, to tell versions apart. */
  readonly note: string;
  readonly tags?: readonly string[];
}

/** Writes docs in groups, which are categories of the sidebar: every second with an index of its own, the others generated. */
export async function writeDocs(folder: string, plan: DocsPlan): Promise<void> {
  const { groups, pagesPerGroup, note, tags = [] } = plan;
  for (let group = 1; group <= groups; group++) {
    const place = path.join(folder, `group-${group}`);
    await mkdir(place, { recursive: true });
    await writeFile(
      path.join(place, '_category_.json'),
      JSON.stringify({ label: `Group ${group}`, link: { type: 'generated-index', slug: `/group-${group}` } }),
    );
    for (let page = 1; page <= pagesPerGroup; page++) {
      const tag = tags.length > 0 ? `tags: [${tags[page % tags.length]}]\n` : '';
      const next = (page % pagesPerGroup) + 1;
      await writeFile(
        path.join(place, `page-${page}.md`),
        `---\nsidebar_position: ${page}\n${tag}---\n\n# Page ${group}.${page}\n\n${note} [On](./page-${next}.md#below).\n\n## Below\n\nText.\n`,
      );
    }
  }
}

/** Writes posts, one a day, with tags and authors by turns. */
export async function writePosts(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let post = 1; post <= count; post++) {
    const day = new Date(Date.UTC(2024, 0, post)).toISOString().slice(0, 10);
    const authors = post % 3 === 0 ? 'ana, ben' : 'ana';
    await writeFile(
      path.join(folder, `${day}-post-${post}.md`),
      `---\nslug: post-${post}\ntags: [tag-${post % 4}]\nauthors: [${authors}]\n---\n\n# Post ${post}\n\nShort.\n\n{/* truncate */}\n\nLong.\n`,
    );
  }
}
