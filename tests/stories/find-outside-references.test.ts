import { describe, expect, it } from 'vitest';
import { findOutsideReference } from '../../stories/find-outside-references.ts';

describe('an SVG that reaches outside', () => {
  it.each([
    '<use href="other.svg#a"/>',
    '<use xlink:href = "//example.org/a"/>',
    "<image href='../../secret.png'/>",
    '<image href="&#104;ttp://example.org"/>',
    '<image href="data:image/svg+xml,x"/>',
    '<rect fill="url(http://example.org/a)"/>',
    '<rect style="fill: URL( \'a.svg#b\' )"/>',
    '<style>@import "a.css"</style>',
    '<script/>',
    '<svg:script/>',
    '<foreignObject/>',
    '<!DOCTYPE svg>',
    '<?xml-stylesheet href="#a"?>',
  ])('is found out: %s', (part) => {
    expect(findOutsideReference(`<svg>${part}</svg>`)).toBeGreaterThanOrEqual('<svg>'.length);
  });

  it('is found out in UTF-16, where no word of it would be recognised', () => {
    expect(findOutsideReference(Buffer.from('<svg/>', 'utf16le').toString('utf8'))).toBe(1);
  });

  it.each([
    '<use href="#a"/>',
    '<use xlink:href="#a"/>',
    '<rect fill="url(#a)"/>',
    '<rect style="fill:url(\'#a\')"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    '<title>How to href and script a url</title>',
  ])('is not this one: %s', (part) => {
    expect(findOutsideReference(`<svg>${part}</svg>`)).toBeUndefined();
  });
});
