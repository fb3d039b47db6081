/** Components of govuk-frontend that no view uses, and its spacing overrides: left out of the style sheet. */
const unused =
  /^(service-navigation|language-navigation|footer|header|generic-header|pagination|notification-banner|tabs|breadcrumbs|accordion|cookie-banner|exit-this-page|feedback|phase-banner|password-input|task-list|panel|summary-card|\\!)/;

const vietnameseType =
  '"Segoe UI","SF Pro Text",-apple-system,BlinkMacSystemFont,Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif';

/** Splits a style sheet into its top-level rules, at-rules whole. */
export function topLevelRules(css: string): readonly string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') {
      depth -= 1;
      if (depth === 0) {
        rules.push(css.slice(start, at + 1));
        start = at + 1;
      }
    }
  }
  return rules;
}

function isUsed(rule: string): boolean {
  if (/@font-face|screen\\0/.test(rule)) return false;
  const classes = [...rule.matchAll(/\.govuk-([a-z\\!][\w-]*)/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => name !== 'frontend-supported');
  return classes.length === 0 || classes.some((name) => !unused.test(name));
}

/**
 * The style of govuk-frontend without what belongs to the British government: GDS Transport may only be used on
 * gov.uk, so the type becomes the reader's own system type, chosen for Vietnamese tone marks.
 */
export function ownStyle(govukCss: string): string {
  const kept = topLevelRules(govukCss).filter(isUsed).join('');
  return kept
    .replaceAll(/font-family:(GDS Transport,arial,)?sans-serif/g, 'font-family:var(--tc-font)')
    .concat(`:root{--tc-font:${vietnameseType}}`);
}
