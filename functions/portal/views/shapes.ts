import { html, type Markup } from './markup.ts';

/** A drawn sign beside a word, so that a state is told by its shape as well as by its colour and its text. */
export type Shape = 'empty' | 'half' | 'full' | 'tick' | 'cross' | 'warning' | 'back' | 'lock' | 'dash' | 'info';

const drawings: Record<Shape, Markup> = {
  empty: html`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/>`,
  half: html`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/>`,
  full: html`<circle cx="8" cy="8" r="7" fill="currentColor"/>`,
  tick: html`<path d="M2 8.5l4 4 8-9" fill="none" stroke="currentColor" stroke-width="2.5"/>`,
  cross: html`<path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" stroke-width="2.5"/>`,
  warning: html`<path d="M8 1l7.5 14H.5z" fill="currentColor"/><path d="M8 6v4M8 11.5v1.5" stroke="#fff" stroke-width="1.8"/>`,
  back: html`<path d="M7 3L2.5 7.5 7 12M3 7.5h7a4 4 0 0 1 0 7" fill="none" stroke="currentColor" stroke-width="2"/>`,
  lock: html`<path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" stroke-width="2"/><path d="M3 7h10v8H3z" fill="currentColor"/>`,
  dash: html`<path d="M3 8h10" stroke="currentColor" stroke-width="2.5"/>`,
  info: html`<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M8 7v5M8 3.6v1.9" stroke="#fff" stroke-width="1.8"/>`,
};

/** The drawing alone, silent for screen readers: the word beside it says the same. */
export function shape(name: Shape): Markup {
  return html`<svg class="tc-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${drawings[name]}</svg>`;
}

export type Tone = 'good' | 'busy' | 'plain' | 'warn' | 'bad' | 'quiet';

/** A word with its shape in a coloured box. */
export function tag(tone: Tone, sign: Shape, text: string): Markup {
  return html`<strong class="tc-tag tc-tag--${tone}">${shape(sign)} <span>${text}</span></strong>`;
}
