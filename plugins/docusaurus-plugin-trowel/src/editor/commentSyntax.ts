// Our own: editors tell a server the name of a language, but not how its comments are written.

/** How a comment of one line is written: what comes before it, and after it. */
export type CommentSyntax = readonly [before: string, after: string];

const slashes: CommentSyntax = ['// ', ''];
const hash: CommentSyntax = ['# ', ''];
const dashes: CommentSyntax = ['-- ', ''];
const semicolon: CommentSyntax = [';; ', ''];
const percent: CommentSyntax = ['% ', ''];
const block: CommentSyntax = ['/* ', ' */'];
const markup: CommentSyntax = ['<!-- ', ' -->'];
const braces: CommentSyntax = ['{{!-- ', ' --}}'];

/** By the names of languages that the protocol lists, and those that editors use beside them; and by the ends of files. */
const families: readonly (readonly [CommentSyntax, string])[] = [
  [
    slashes,
    'javascript js mjs cjs javascriptreact jsx typescript ts mts cts typescriptreact tsx java kotlin kt kts scala groovy gradle c h cpp cc cxx hpp hh cuda cu objective-c m objective-cpp mm csharp cs fsharp fs fsx go rust rs swift dart php zig v solidity sol proto proto3 protobuf jsonc json5 jsonnet less scss sass stylus styl pascal pas delphi glsl hlsl wgsl verilog systemverilog sv bicep apex d haxe hx typespec tsp prisma cue',
  ],
  [
    hash,
    'python py pyi ruby rb gemspec rake perl pl pm perl6 raku shellscript shell sh bash zsh fish csh ksh yaml yml toml dockerfile containerfile makefile make mk cmake r elixir ex exs nix terraform tf tfvars hcl powershell ps1 psm1 julia jl nim tcl awk graphql gql properties conf dotenv env ignore gitignore editorconfig coffeescript coffee crystal cr starlark bzl bazel puppet pp gdscript gd just justfile nginx meson ninja procfile',
  ],
  [
    dashes,
    'sql mysql pgsql plsql postgres lua haskell hs elm ada adb ads vhdl vhd purescript purs dhall applescript lean idris agda',
  ],
  [semicolon, 'clojure clj cljs cljc edn lisp el elisp commonlisp scheme scm racket rkt asm s ini cfg autohotkey ahk'],
  [percent, 'latex tex bibtex bib erlang erl hrl prolog matlab'],
  [block, 'css postcss pcss'],
  [markup, 'html htm xhtml xml xsl xslt xsd svg plist csproj props targets vue svelte astro xaml'],
  [braces, 'handlebars hbs mustache'],
  [['(* ', ' *)'], 'ocaml ml mli coq wolfram'],
  [["' ", ''], 'vb vbnet bas vbs'],
  [['" ', ''], 'vim viml vimscript'],
  [['REM ', ''], 'bat cmd'],
  [['dnl ', ''], 'm4'],
  [['{{/* ', ' */}}'], 'gotmpl tmpl helm'],
];

const byName = new Map(families.flatMap(([syntax, names]) => names.split(' ').map((name) => [name, syntax] as const)));

/** The names of languages of which it is known how their comments are written. */
export const knownLanguages: readonly string[] = [...byName.keys()];

/** Where code is, for the comment above a line. */
export interface CommentPlace {
  /** The name of the language, as the editor tells it. */
  readonly language: string;
  readonly path: string;
  readonly lines: readonly string[];
  /** Counted from 0. */
  readonly line: number;
}

/** Finds how a comment is written above a line of code; nothing for a language that has none or is not known. */
export function findCommentSyntax({ language, path, lines, line }: CommentPlace): CommentSyntax | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const known = byName.get(language.toLowerCase()) ?? byName.get(name.slice(name.lastIndexOf('.') + 1));
  if (known === markup) return findEmbedded(lines, line) ?? markup;
  if (/react$|sx$/i.test(language) && isBelowMarkup(lines, line)) return ['{/* ', ' */}'];
  return known;
}

/** In a script or a style of a page comments are written as there. */
function findEmbedded(lines: readonly string[], line: number): CommentSyntax | undefined {
  for (let at = line - 1; at >= 0; at--) {
    const [, slash, name] = /<(\/?)(script|style)\b[^<]*$/i.exec(lines[at] ?? '') ?? [];
    if (name === undefined) continue;
    if (slash === '/') return undefined;
    return name.toLowerCase() === 'script' ? slashes : block;
  }
  return undefined;
}

/** Whether a line is a child of an element of JSX, where a comment in slashes would be shown as text. */
function isBelowMarkup(lines: readonly string[], line: number): boolean {
  const above =
    lines
      .slice(0, line)
      .findLast((text) => text.trim() !== '')
      ?.trim() ?? '';
  return /^\s*[<{]/.test(lines[line] ?? '') && /(?:[^=]>|\*\/\})$/.test(above);
}
