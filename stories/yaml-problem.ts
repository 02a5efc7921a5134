import type { YAMLError } from 'yaml';
import type { FaultCode } from './fault.ts';

type YamlErrorCode = YAMLError['code'];

const misaligned = 'This line does not begin in the same column as the lines that it belongs with.';

/** What the library finds wrong, in the words of somebody who writes stories; what is rare stays in the library's own. */
const sentences: Partial<Record<YamlErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'A text with a colon in it has no quotes.',
  BLOCK_IN_FLOW: 'Between { and } a text with a colon in it has no quotes, or the } is missing.',
  MULTILINE_IMPLICIT_KEY: 'The space after a colon is missing in this line, or a }.',
  TAG_RESOLVE_FAILED: 'A text that begins with ! has no quotes.',
  BAD_ALIAS: 'A text that begins with & or * has no quotes.',
  BAD_SCALAR_START: 'A text that begins with a sign has no quotes.',
  UNEXPECTED_TOKEN: 'The text before this ended at its closing quote, or begins with a sign and has no quotes.',
  BAD_DQ_ESCAPE: 'A backslash in a text in double quotes is written twice.',
  DUPLICATE_KEY: 'The same name stands twice in the same place.',
};

type YamlProblem = readonly [code: FaultCode, message: string];

/** Says what is wrong in a YAML file. `rest` is what stands in the line from there on. */
export function sayYamlProblem(code: YamlErrorCode, message: string, rest: string): YamlProblem {
  const [, bracket] = /^Flow .* end with a ([}\]])$/.exec(message) ?? [];
  if (bracket !== undefined) return ['not-yaml', `A bracket is opened above this line, and its ${bracket} is missing.`];
  if (/^Missing closing .quote$/.test(message))
    return ['not-yaml', 'A text begins with a quote, and the quote at its end is missing.'];
  const lacksColon =
    message === 'Implicit map keys need to be followed by map values' ||
    (code === 'MULTILINE_IMPLICIT_KEY' && !rest.includes(':'));
  if (lacksColon)
    return ['bad-indent', 'This line is no part of the text above: it begins too far to the left, or lacks a colon.'];
  if (code === 'TAB_AS_INDENT')
    return ['bad-indent', 'A tab stands at the beginning of this line, where only spaces may.'];
  // The library says the same of a colon in a text and of a line that begins too far to the left.
  if (code === 'BAD_INDENT' || (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(\s|$)/.test(rest)))
    return ['bad-indent', misaligned];
  return [code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'not-yaml', sentences[code] ?? message];
}
