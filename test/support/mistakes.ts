/** Every control the error summary of a page leads to, with the message that stands beside it; null when none does. */
export function mistakesOn(html: string): { field: string; beside: string | null }[] {
  const summary = /<div class="govuk-error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  return [...summary.matchAll(/href="#([^"]+)"/g)].map(([, field = '']) => {
    const message = new RegExp(`<p id="${field}-error"[^>]*>([\\s\\S]*?)</p>`).exec(html)?.[1];
    const beside = message?.replace(/<span[\s\S]*?<\/span>/, '').trim();
    return { field, beside: html.includes(` id="${field}"`) && beside ? beside : null };
  });
}

/** What stands in a control of the page: the value of a line, the option of a list. */
export function typedIn(html: string, id: string): string | null {
  const line = new RegExp(`<input[^>]* id="${id}"[^>]* value="([^"]*)"`).exec(html)?.[1];
  const list = new RegExp(`<select[^>]* id="${id}"[\\s\\S]*?</select>`).exec(html)?.[0] ?? '';
  return line ?? /value="([^"]*)" selected/.exec(list)?.[1] ?? null;
}
