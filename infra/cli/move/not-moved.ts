/** Why a move was not made, in sentences for the administrator, each with its remedy; nothing was written for it. */
export class NotMoved extends Error {
  readonly lines: readonly string[];
  constructor(...lines: string[]) {
    super(lines.join(' '));
    this.name = 'NotMoved';
    this.lines = lines;
  }
}
