/** Which button of a question was pressed. */
export interface QuestionChoice {
  readonly questionId: string;
  /** From 1, in the order of the buttons. */
  readonly number: number;
}

/** A choice as the argument of a custom_id. */
export function choiceArgument({ questionId, number }: QuestionChoice): string {
  return `${number}-${questionId}`;
}

/** `undefined` for what no question's button carries. */
export function parseChoice(argument: string | undefined): QuestionChoice | undefined {
  const [, number, questionId] = /^([1-9])-(.+)$/.exec(argument ?? '') ?? [];
  return number === undefined || questionId === undefined ? undefined : { questionId, number: Number(number) };
}
