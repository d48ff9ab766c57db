import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeGoverningPage } from '../../test/support/governingPage.ts';
import { findMarkers } from '../why/marker.ts';
import { createFindByMarkerName, toMarkerNames } from '../why/markerNames.ts';
import { createMarkerNaming } from './markerNaming.ts';

const page = (id: string, number?: number) => ({
  ...makeGoverningPage(id, { title: id, number }),
  names: toMarkerNames({ id, kind: 'decision', number }),
});

test('a decision is named by its number, as long as no other has it', () => {
  const naming = createMarkerNaming([page('decision/one', 1), page('decision/two', 2)]);
  expect(naming.nameOf('decision/one')).toBe('0001');
  const doubled = createMarkerNaming([page('decision/one', 1), page('decision/two', 1)]);
  expect(doubled.nameOf('decision/one')).not.toMatch(/^0*1$/);
  expect(naming.nameOf('decision/none')).toBeUndefined();
});

test('each name that is offered is read back as a marker that means its page and no other', () => {
  const id = fc.stringMatching(/^decision\/[\p{L}\d._ #-]{1,12}$/u);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(id, fc.option(fc.nat(12), { nil: undefined })), { selector: ([one]) => one }),
      (all) => {
        const pages = all.map(([one, number]) => page(one, number));
        const naming = createMarkerNaming(pages);
        const find = createFindByMarkerName(pages);
        for (const [at, { id: one }] of pages.entries()) {
          const name = naming.nameOf(one);
          if (name === undefined) continue;
          expect(findMarkers(`# @why ${name}`)).toEqual([{ name, line: 1 }]);
          expect(find(name)).toEqual([at]);
        }
      },
    ),
  );
});

test('near names are those of the pages that somebody may have meant, each page once', () => {
  const naming = createMarkerNaming([page('decision/write-twice', 1), page('decision/read-once', 2)]);
  expect(naming.nearTo('write-twise', 5)).toMatchObject([{ name: '0001', title: 'decision/write-twice' }]);
  expect(naming.nearTo('nothing-like-it-at-all', 5)).toEqual([]);
});
