/** Something about the bot's surroundings that only a person can mend. `message` says what happened and what to do. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
  /** The environment variable to look at. */
  readonly setting: string;

  constructor(setting: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.setting = setting;
  }
}
