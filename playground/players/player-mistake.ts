/** Something that Discord's client would not let a player do; its message is a sentence for people. */
export class PlayerMistake extends Error {
  override readonly name = 'PlayerMistake';
}
