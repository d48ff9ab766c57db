/** The classes of VS Code of which the extension uses more than what they are made of. */

type Listen = (event: unknown) => unknown;

export class Disposable {
  static from = (...all: readonly Disposable[]) =>
    new Disposable(() => {
      for (const one of all) one.dispose();
    });
  constructor(private readonly end: () => unknown = () => undefined) {}
  dispose(): void {
    this.end();
  }
}

export class EventEmitter {
  private readonly listeners = new Set<Listen>();
  readonly event = (listen: Listen, self?: unknown, disposables?: Disposable[]): Disposable => {
    const bound = listen.bind(self);
    this.listeners.add(bound);
    const end = new Disposable(() => this.listeners.delete(bound));
    disposables?.push(end);
    return end;
  };
  fire(event: unknown): void {
    for (const listen of this.listeners) listen(event);
  }
  dispose(): void {
    this.listeners.clear();
  }
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(...at: readonly [Position, Position] | readonly [number, number, number, number]) {
    const [start, end] = at.length === 2 ? at : [new Position(at[0], at[1]), new Position(at[2], at[3])];
    this.start = start;
    this.end = end;
  }
}

export class Uri {
  static parse = (address: string) => new Uri(new URL(address));
  static file = (file: string) => Uri.parse(`file://${file}`);
  static from = ({ scheme, path }: { readonly scheme: string; readonly path: string }) =>
    Uri.parse(`${scheme}:${path}`);
  private constructor(private readonly url: URL) {}
  get scheme(): string {
    return this.url.protocol.slice(0, -1);
  }
  get path(): string {
    return decodeURIComponent(this.url.pathname);
  }
  get fsPath(): string {
    return this.path;
  }
  toString(): string {
    return this.url.href;
  }
}

export class MarkdownString {
  isTrusted = false;
  constructor(public value = '') {}
  appendMarkdown(text: string): this {
    this.value += text;
    return this;
  }
  appendCodeblock(text: string): this {
    return this.appendMarkdown(text);
  }
}

export class Diagnostic {
  constructor(
    readonly range: Range,
    readonly message: string,
    public severity = 0,
  ) {}
}

export class Hover {
  readonly contents: readonly MarkdownString[];
  constructor(
    contents: MarkdownString | readonly MarkdownString[],
    readonly range?: Range,
  ) {
    this.contents = [contents].flat() as MarkdownString[];
  }
}

class CodeLens {
  constructor(
    readonly range: Range,
    readonly command?: unknown,
  ) {}
}

/** Keeps what was written into it, in order. */
export class WorkspaceEdit {
  readonly created: Uri[] = [];
  private readonly texts: (readonly [Uri, readonly { readonly newText: string }[]])[] = [];
  createFile(uri: Uri): void {
    this.created.push(uri);
  }
  set(
    uri: Uri,
    edits: readonly { readonly newText: string }[] | readonly (readonly [{ readonly newText: string }, unknown])[],
  ): void {
    this.texts.push([uri, edits.map((edit) => ('newText' in edit ? edit : edit[0]))]);
  }
  entries() {
    return this.texts;
  }
}

class TextEdit {
  constructor(
    readonly range: Range,
    readonly newText: string,
  ) {}
}

class CodeActionKind {
  static readonly Empty = new CodeActionKind('');
  constructor(readonly value: string) {}
  append(part: string): CodeActionKind {
    return new CodeActionKind(this.value === '' ? part : `${this.value}.${part}`);
  }
}

export class CancellationTokenSource {
  readonly token = { isCancellationRequested: false, onCancellationRequested: new EventEmitter().event };
  cancel(): void {
    this.token.isCancellationRequested = true;
  }
  dispose(): void {}
}

/** Those that only the client itself makes. */
export const otherClasses = { CodeActionKind, CodeLens, TextEdit };
