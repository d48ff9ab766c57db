import { createElement, Fragment } from 'react';
import { describe, expect, test } from 'vitest';
import { takeTitle } from './title.ts';

const code = createElement('code', { key: 'code' }, 'time');
const titleElement = createElement('mdxadmonitiontitle', { key: 'title' }, 'Sorting by ', code);
const body = createElement('p', { key: 'body' }, 'Night sailings move.');

describe('the title of a block', () => {
  test('is the plain text that Docusaurus found', () => {
    expect(takeTitle({ title: 'Two coffee cups', children: body })).toEqual({
      title: 'Two coffee cups',
      children: body,
    });
  });

  test('is taken out of the text when it has Markdown, also out of the fragment that Docusaurus adds', () => {
    const { title, children } = takeTitle({ children: createElement(Fragment, null, titleElement, '\n', body) });
    expect(title).toEqual(['Sorting by ', code]);
    expect(children).toMatchObject([{ type: 'p', props: { children: 'Night sailings move.' } }]);
  });

  test('leaves no text when there is nothing else', () => {
    expect(takeTitle({ children: titleElement }).children).toBeUndefined();
  });

  test('is absent when the block has none', () => {
    expect(takeTitle({ children: body })).toEqual({ title: undefined, children: body });
  });
});
