import { createElement, Fragment } from 'react';
import { describe, expect, test } from 'vitest';
import { takeTitle } from './title.ts';

const code = createElement('code', { key: 'code' }, 'time');
const titleElement = createElement('mdxadmonitiontitle', { key: 'title' }, 'Sorting by ', code);
const body = createElement('p', { key: 'body' }, 'Night sailings move.');

describe('the title of a passage', () => {
  test('plain text stays what Docusaurus found', () => {
    expect(takeTitle({ title: 'Two coffee cups', children: body })).toEqual({
      title: 'Two coffee cups',
      children: body,
    });
  });

  test('Markdown in a title is taken out of the body, also through the fragment that Docusaurus adds', () => {
    const { title, children } = takeTitle({ children: createElement(Fragment, null, titleElement, '\n', body) });
    expect(title).toEqual(['Sorting by ', code]);
    expect(children).toMatchObject([{ type: 'p', props: { children: 'Night sailings move.' } }]);
  });

  test('a passage that is all title has no body', () => {
    expect(takeTitle({ children: titleElement }).children).toBeUndefined();
  });

  test('a passage without a title has none', () => {
    expect(takeTitle({ children: body })).toEqual({ title: undefined, children: body });
  });
});
