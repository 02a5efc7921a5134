/** What a component needs to know of the message that it stands in. */
export interface ComponentPlace {
  /** The custom_id that was pressed and is not answered yet. */
  readonly busy: string | undefined;
  press(customId: string, values?: readonly string[]): void;
}
