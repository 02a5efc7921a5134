import type { Condition, Story } from '../story.ts';

/** What SugarCube would draw as something other than itself. */
const special = /\/\/|''|"""|__|==|~~|\^\^|--|@@|<<|>>|\[\[|\]\]|\[img|\{\{\{|\\|[<>&$]|_(?=\w)|^(?:!+|[#*>|]|::)/gm;

/** A text as SugarCube shows it letter by letter. Twine finds links even where the format sees none: entities hide them from both. */
const literal = (text: string): string =>
  text.replace(special, (found) => found.replace(/./gsu, (letter) => `&#${letter.codePointAt(0)};`));

/** A text of a story in SugarCube's markup. */
export function markupOf(text: string): string {
  return text
    .split(/(\*\*.+?\*\*|\*.+?\*)/s)
    .map((part) => {
      if (/^\*\*.+\*\*$/s.test(part)) return `''${literal(part.slice(2, -2))}''`;
      if (/^\*.+\*$/s.test(part)) return `//${literal(part.slice(1, -1))}//`;
      return literal(part);
    })
    .join('');
}

/** A text as a string of SugarCube's script, without anything that ends the link or macro around it. */
export function stringOf(text: string): string {
  return JSON.stringify(text).replace(
    /[\]<>\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const operators = { '=': 'is', '!=': 'isnot', '<': 'lt', '<=': 'lte', '>': 'gt', '>=': 'gte' } as const;

/** A condition as an expression of SugarCube. `room`: the one that asks, whose present visit does not count. */
export function expressionOf(condition: Condition, room: string): string {
  switch (condition.kind) {
    case 'has':
      return `$things.includes("${condition.thing}")`;
    case 'lacks':
      return `!$things.includes("${condition.thing}")`;
    case 'seen': {
      const visits = `visited("${condition.room}")${condition.room === room ? ' - 1' : ''}`;
      return `${visits} ${operators[condition.comparison]} ${condition.count}`;
    }
    case 'players':
      return `$players ${operators[condition.comparison]} ${condition.count}`;
    case 'and':
      return condition.conditions.length === 0
        ? 'true'
        : condition.conditions.map((each) => expressionOf(each, room)).join(' and ');
  }
}

/** The first that holds of a list of which the last has no condition. */
export function firstOf(
  choices: readonly { readonly condition?: Condition; readonly shown: string }[],
  room: Story['start'],
): string {
  const [first, ...others] = choices;
  if (first === undefined) return '';
  if (first.condition === undefined) return first.shown;
  const branches = others.map(({ condition, shown }) =>
    condition === undefined ? `<<else>>${shown}` : `<<elseif ${expressionOf(condition, room)}>>${shown}`,
  );
  return `<<if ${expressionOf(first.condition, room)}>>${first.shown}${branches.join('')}<</if>>`;
}
