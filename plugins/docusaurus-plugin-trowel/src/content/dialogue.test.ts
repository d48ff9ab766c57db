import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';

const back = '**Look back:** What did you see?';

/** Reads a page with a dialogue of these paragraphs. Returns what is reported, with its line. */
function check(...paragraphs: readonly string[]): readonly string[] {
  const page = makePage('docs/guides/a.md', {}, `:::dialogue[Silence]{#silence}\n\n${paragraphs.join('\n\n')}\n\n:::`);
  return page.problems.map(({ severity, message, at }) => `${at?.line} ${severity} ${message}`);
}

describe('a dialogue', () => {
  test('whose choices all lead to an ending that looks back has no faults', () => {
    expect(
      check(
        'She looks at the screen.',
        '- **Ask:** “What do you see?” → pool\n- **Wait:** Seven seconds. -> `pool`',
        '**pool**',
        '**Noor:** “Two pools.”',
        '- one list that is no choice',
        back,
      ),
    ).toEqual([]);
  });

  test('is told of a choice that leads nowhere, or to a name that it does not have', () => {
    expect(
      check('A.', '- **Ask:** “Why?” → pol\n- **Tell:** “So.”\n- **Go:** →\n- **Ask:** → pool', '**pool**', back),
    ).toEqual([
      '9 error This choice leads to `pol`, which is no turn of this dialogue; begin one with a line `**pol**`. Did you mean `pool`?',
      '10 error This choice leads nowhere; end it with an arrow and the name of a turn: `→ look`.',
      '11 error This choice leads nowhere; end it with an arrow and the name of a turn: `→ look`.',
    ]);
  });

  test('is told of turns that go round in circles, once', () => {
    expect(
      check(
        'A.',
        '- **Ask:** “Why?” → a',
        '**a**',
        '- **Ask:** “Why?” → b',
        '**b**',
        '- **Ask:** “Why?” → a\n- **Tell:** “So.” → end',
        '**end**',
        back,
      ),
    ).toEqual(['11 error The turns go round in circles: a → b → a. Let one of their choices lead to an ending.']);
  });

  test('is told of a turn that is there twice, that nothing leads to, or that ends without looking back', () => {
    expect(check('A.', '- **Ask:** “Why?” → a', '**a**', 'So.', '**lost**', back, '**a**', back)).toEqual([
      '11 warning The ending `a` does not look back; add a paragraph that begins with `**Look back:**`.',
      '15 warning Nothing leads to the turn `lost`; end a choice with `→ lost`, or remove it.',
      '19 error The turn `a` is there twice; give one of the two another name.',
    ]);
  });

  test('is told when there is nothing to choose from', () => {
    expect(check('She says nothing.')).toEqual([
      '5 error This dialogue has nothing to choose from: end its scene with a list such as `- **Ask:** “What do you see?” → look`, and begin the turn with a line `**look**`.',
    ]);
  });

  test('has a circle exactly when a walk can go on for ever, whatever its turns', () => {
    const names = ['a', 'b', 'c', 'd'];
    const anyTargets = fc.array(fc.constantFrom(...names), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(anyTargets, { minLength: 5, maxLength: 5 }), (lists) => {
        const [scene = [], ...rest] = lists;
        fc.pre(scene.length > 0);
        const write = (targets: readonly string[]) =>
          targets.length > 0 ? targets.map((target) => `- **Ask:** “?” → ${target}`).join('\n') : back;
        const reported = check(
          'A.',
          write(scene),
          ...rest.flatMap((targets, at) => [`**${names[at]}**`, 'Text.', write(targets)]),
        );
        // Whoever takes more turns than there are has been at one of them twice.
        let reached = new Set(scene);
        for (let turn = 0; turn < names.length; turn++)
          reached = new Set([...reached].flatMap((name) => rest[names.indexOf(name)] ?? []));
        expect(reported.some((message) => message.includes('circles'))).toBe(reached.size > 0);
      }),
    );
  });
});
