/** A form of a page as a browser has it: where it goes, what it carries unseen, what can be typed, chosen and pressed. */
export type ShownForm = {
  action: string;
  hidden: readonly (readonly [string, string])[];
  texts: readonly string[];
  /** The last choice of each group. */
  radios: readonly (readonly [string, string])[];
  /** A button without a name presses nothing more. */
  buttons: readonly (readonly [string, string] | null)[];
};

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

function formOf(form: string): ShownForm {
  const inputs = form.match(/<(?:input|textarea)[^>]*>/g) ?? [];
  const typeOf = (tag: string) => (tag.startsWith('<textarea') ? 'text' : attribute(tag, 'type'));
  const pairs = (type: string) =>
    inputs
      .filter((tag) => typeOf(tag) === type)
      .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const);
  const buttons = (form.match(/<button[^>]*type="submit"[^>]*>/g) ?? []).filter((tag) => !tag.includes('disabled'));
  return {
    action: attribute(form, 'action'),
    hidden: pairs('hidden'),
    texts: [...pairs('text'), ...pairs('email')].map(([name]) => name),
    radios: [...new Map(pairs('radio'))],
    buttons: buttons.map((tag) =>
      attribute(tag, 'name') === '' ? null : ([attribute(tag, 'name'), attribute(tag, 'value')] as const),
    ),
  };
}

/** Every form of a page that sends something. */
export const formsOn = (html: string): ShownForm[] =>
  (html.match(/<form[^>]*method="post"[\s\S]*?<\/form>/g) ?? []).map(formOf);
