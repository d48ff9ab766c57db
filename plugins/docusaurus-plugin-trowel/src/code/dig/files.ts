/** Files that are not written by hand, or belong to somebody else. */
const aside =
  /(?:^|\/)(?:node_modules|vendor|vendors|third[_-]?party|deps|external|extern|dist|generated|fixtures?|__snapshots__|locales?|i18n|translations)\/|\.min\.\w+$|(?:^|\/)(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|Cargo\.lock|go\.sum|poetry\.lock|Gemfile\.lock|composer\.lock)$|\.(?:snap|svg|map|po|pem|lock)$/i;
const prose =
  /\.(?:md|mdx|rst|txt|adoc|html?|css|scss|less|csv)$|(?:^|\/)(?:docs?|examples?|samples?|changelog|history|authors|license|copying|readme|release-?notes|todo|00-releasenotes|bugs|install)(?:\/|$|\.)/i;
const test =
  /(?:^|\/)(?:tests?|specs?|__tests__|testing|benchmarks?|bench|e2e)\/|[._-](?:test|spec)\.\w+$|(?:^|\/)test_\w+/i;
const builds =
  /^\.(?:github|circleci|gitlab|travis|appveyor)|(?:^|\/)(?:\.travis\.yml|\.gitlab-ci\.yml|appveyor\.yml|azure-pipelines\.yml|Jenkinsfile|\.[\w.-]*(?:ignore|rc)|\.editorconfig)$/i;
const settings =
  /\.(?:ya?ml|toml|ini|cfg|conf|json|xml|properties|gradle|cmake|mk|in)$|(?:^|\/)(?:Makefile|Dockerfile|Gemfile|Rakefile|Vagrantfile|setup\.py)$/i;
/** Formats of code. Formats of data and prose are full of figures. */
const code =
  /\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|kts|scala|c|cc|cpp|cxx|h|hh|hpp|cs|fs|swift|mm?|php|p[lm]|sh|bash|zsh|ps1|lua|exs?|erl|clj[cs]?|hs|mli?|sql|vue|svelte|dart|groovy|tf|r|jl|nim|zig|el|vim|awk|s|asm|proto|graphql|pyx|tcl)$/i;

/** Weighs a file by its path, from 0 to 1: code counts most. */
export function weighFile(path: string): number {
  if (aside.test(path)) return 0;
  if (prose.test(path) || builds.test(path)) return 0.15;
  if (test.test(path)) return 0.3;
  if (isCode(path)) return 1;
  return settings.test(path) ? 0.6 : 0.15;
}

/** Returns whether a file is code, by its extension. */
export function isCode(path: string): boolean {
  return code.test(path);
}
