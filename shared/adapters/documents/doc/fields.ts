/** Field instructions that fetch something from outside the document. */
const OUTSIDE = /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|INCLUDE)\b/i;
const LONGEST_CODE = 40;

/** Keeps apart what a field is told to do (not text) and what it shows (text). */
export type Fields = {
  begin(): void;
  separate(): void;
  end(): void;
  /** True while the characters are an instruction. */
  inCode(): boolean;
  addCode(text: string): void;
  /** Ends instructions that a broken document left open, so that nothing after them is lost. */
  close(): void;
  readonly reachesOutside: boolean;
};

export function trackFields(): Fields {
  const open: boolean[] = [];
  let code = '';
  let outside = false;
  const judge = (): void => {
    outside ||= OUTSIDE.test(code);
    code = '';
  };
  return {
    begin() {
      open.push(true);
      code = '';
    },
    separate() {
      judge();
      if (open.length > 0) open[open.length - 1] = false;
    },
    end() {
      judge();
      open.pop();
    },
    inCode: () => open.includes(true),
    addCode(text) {
      if (code.length < LONGEST_CODE) code += text;
    },
    close() {
      open.length = 0;
    },
    get reachesOutside() {
      return outside;
    },
  };
}
