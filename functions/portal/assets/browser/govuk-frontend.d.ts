declare module 'govuk-frontend' {
  type Component = new (root: Element, config?: object) => unknown;
  export const Button: Component;
  export const CharacterCount: Component;
  export const Checkboxes: Component;
  export const ErrorSummary: Component;
  export const FileUpload: Component;
  export const Radios: Component;
  export const SkipLink: Component;
  export function createAll(component: Component, config?: object): unknown[];
}
