/** Files to write: pairs of path and text. */
export type Files = Iterable<readonly [name: string, text: string]>;

const perModule = 10;
const perService = 25 * perModule;

/** Returns the path of a file of the generated repository, by its number. */
export function codePath(number: number): string {
  const module = Math.floor((number % perService) / perModule);
  return `${servicePath(Math.floor(number / perService))}/module-${module}/src/Part${number % perModule}.kt`;
}

/** Returns the folder of a service, by its number. */
export function servicePath(number: number): string {
  return `services/s${String(number).padStart(3, '0')}`;
}

/**
 * Returns globs of the code that the page with this number explains: a module, and for every second page a few files. Enough pages
 * govern all of the code.
 */
export function globsOf(at: number, files: number): string[] {
  const module = codePath((at * perModule) % files).replace(/\/[^/]+$/, '/**');
  return at % 2 === 0 ? [module, codePath((at * 7) % files).replace(/Part\d/, 'Part*')] : [module];
}

/** Generates the code: small files, one in a hundred with a marker that names one of these pages. */
export function* makeCode(files: number, pageNames: readonly string[]): Files {
  for (let at = 0; at < files; at++) {
    const marker = at % 100 === 0 ? `// @why ${pageNames[(at / 100) % pageNames.length]}\n` : '';
    yield [
      codePath(at),
      `package services\n\n${marker}class Part${at} {\n${'  fun book() = ledger.write(booking)\n'.repeat(12)}}\n`,
    ];
  }
}
