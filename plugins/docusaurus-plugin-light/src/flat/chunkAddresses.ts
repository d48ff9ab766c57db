import type { CurrentBundler } from '@docusaurus/types';
import type { Compilation, Compiler } from 'webpack';
import { isShardName, toHashMark } from './modules.ts';

/** The parts of a file name's pattern around the chunk's name and hash. */
export interface FilePattern {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

const name = 'docusaurus-plugin-light';
const mark = new RegExp(toHashMark('([^~"]*)'));

/** Reads the pattern of the chunks' file names. Returns undefined when it has anything in it but the name and the content's hash. */
export function parseFilePattern(pattern: unknown): FilePattern | undefined {
  if (typeof pattern !== 'string') return undefined;
  const [, before, between, after] =
    /^([^[\]]*)\[name\]([^[\]]+)\[contenthash(?::\d+)?\]([^[\]]*)$/.exec(pattern) ?? [];
  return before === undefined || between === undefined || after === undefined ? undefined : { before, between, after };
}

/** Returns the code that gives a chunk's address without a list of all chunks: shards bring the hashes of theirs. */
export function generateAddressCode({ before, between, after }: FilePattern): string {
  const text = (value: string) => JSON.stringify(value);
  return `var hashes = __webpack_require__.lightHashes = Object.fromEntries(new URLSearchParams(${text(toHashMark())}));
__webpack_require__.u = function(id) { return ${text(before)} + id + ${text(between)} + hashes[id] + ${text(after)}; };
__webpack_require__.gca = function(id) { return hashes[id] && __webpack_require__.p + __webpack_require__.u(id); };`;
}

/**
 * Replaces the marks in a file's text by the hashes for which they stand. The chunks that no shard knows are in one list, which is the text of a string.
 */
export function fillHashes(text: string, hashes: ReadonlyMap<string, string>, ofShards: ReadonlySet<string>): string {
  return text.replaceAll(new RegExp(mark, 'g'), (_, chunk: string) => {
    if (chunk !== '') return hashes.get(chunk) ?? '';
    const others = [...hashes].filter(([id]) => !ofShards.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
    // Escapes what would end a string, the apostrophe too.
    return new URLSearchParams(others).toString();
  });
}

/**
 * A plugin of the bundler that gives chunks their addresses without a list of them all in the runtime. The hash of a page's chunk stands in the page's shard, so
 * that a change of a page changes the files of the page, its shard and the runtime, and no other. It takes the place of Docusaurus's `ChunkAssetPlugin`.
 */
export class ChunkAddresses {
  readonly #bundler: CurrentBundler;
  readonly #pattern: FilePattern;
  readonly #chunkFilename: string;
  readonly #ofShards: ReadonlySet<string>;
  readonly #otherwise: { apply(compiler: Compiler): void };
  readonly #warn: (message: string) => void;

  constructor(options: {
    readonly bundler: CurrentBundler;
    readonly pattern: FilePattern;
    /** The pattern as it stands in the configuration. */
    readonly chunkFilename: string;
    /** The chunks that only shards know. */
    readonly ofShards: ReadonlySet<string>;
    /** What does it with a list, if another plugin has changed the pattern meanwhile. */
    readonly otherwise: { apply(compiler: Compiler): void };
    readonly warn: (message: string) => void;
  }) {
    this.#bundler = options.bundler;
    this.#pattern = options.pattern;
    this.#chunkFilename = options.chunkFilename;
    this.#ofShards = options.ofShards;
    this.#otherwise = options.otherwise;
    this.#warn = options.warn;
  }

  apply(compiler: Compiler): void {
    const { output, optimization } = compiler.options;
    if (
      output.chunkFilename !== this.#chunkFilename ||
      optimization.chunkIds !== 'named' ||
      !optimization.realContentHash
    ) {
      this.#warn('another plugin changed how files are named, so every page has a list of all chunks');
      this.#otherwise.apply(compiler);
      return;
    }
    const { Compilation } = this.#bundler.instance;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      this.#replaceRuntime(compilation);
      // Before files are made small, and before their real hashes are known: the bundler then replaces the hashes everywhere.
      const stage = Compilation.PROCESS_ASSETS_STAGE_PRE_PROCESS;
      compilation.hooks.processAssets.tap({ name, stage }, () => this.#fill(compilation));
    });
  }

  #replaceRuntime(compilation: Compilation) {
    const code = generateAddressCode(this.#pattern);
    compilation.hooks.runtimeModule.tap(name, (module) => {
      // In Rspack a module that is made by now, in webpack one that is still to be made.
      const made = module as unknown as { constructorName?: string; source?: { source: Buffer } };
      if (this.#bundler.name === 'rspack') {
        if (
          made.constructorName === 'GetChunkFilenameRuntimeModule' &&
          made.source &&
          String(made.source.source).includes('__webpack_require__.u ')
        )
          made.source.source = Buffer.from(code);
      } else if (module.name === 'get javascript chunk filename') module.generate = () => code;
    });
  }

  #fill(compilation: Compilation) {
    const { before, between, after } = this.#pattern;
    const hashes = new Map<string, string>();
    const marked = new Set<string>();
    for (const chunk of compilation.chunks) {
      const id = String(chunk.id);
      const isInitial = chunk.canBeInitial();
      for (const file of chunk.files) {
        if (isInitial || isShardName(id)) marked.add(file);
        const start = `${before}${id}${between}`;
        if (!isInitial && file.startsWith(start) && file.endsWith(after))
          hashes.set(id, file.slice(start.length, file.length - after.length));
      }
    }
    const { RawSource } = this.#bundler.instance.sources;
    let isReplaced = false;
    for (const file of marked) {
      const text = compilation.getAsset(file)?.source.source();
      if (typeof text !== 'string' || !mark.test(text)) continue;
      isReplaced ||= text.includes(toHashMark());
      compilation.updateAsset(file, new RawSource(fillHashes(text, hashes, this.#ofShards)));
    }
    if (!isReplaced)
      this.#warn(
        'the bundler writes its runtime in another way: every page has a list of all chunks, and links fetch nothing ahead',
      );
  }
}
