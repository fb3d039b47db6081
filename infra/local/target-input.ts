type Inputs = {
  Input?: string | undefined;
  InputPath?: string | undefined;
  InputTransformer?: { InputTemplate: string; InputPathsMap: Record<string, string> } | undefined;
};

/**
 * What a rule target gets of an event: the whole, a constant, one part (`InputPath`) or a text made of parts
 * (`InputTransformer`), as the EventBridge guide's "Input transformation" defines them.
 */
export function targetInput({ Input, InputPath, InputTransformer }: Inputs): (event: unknown) => unknown {
  if (Input !== undefined) {
    const constant: unknown = JSON.parse(Input);
    return () => constant;
  }
  if (InputPath !== undefined) return (event) => valueAt(event, InputPath);
  if (!InputTransformer) return (event) => event;
  const { InputTemplate, InputPathsMap } = InputTransformer;
  return (event) => {
    const filled = InputTemplate.replace(/("?)<([\w.-]+)>("?)/g, (_, before: string, name: string, after: string) => {
      const path = InputPathsMap[name];
      const value = name === 'aws.events.event.json' ? event : path === undefined ? undefined : valueAt(event, path);
      const quoted = before === '"' && after === '"';
      if (quoted) return JSON.stringify(typeof value === 'string' ? value : JSON.stringify(value ?? ''));
      if (before || after) return before + JSON.stringify(String(value ?? '')).slice(1, -1) + after;
      return JSON.stringify(value ?? '');
    });
    return JSON.parse(filled);
  };
}

/** The value at a JSON path of plain steps (`$.detail.id`, `$.resources[0]`). */
function valueAt(event: unknown, path: string): unknown {
  const steps = path
    .replace(/^\$\.?/, '')
    .split(/[.[\]]+/)
    .filter((step) => step !== '');
  return steps.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    event,
  );
}
