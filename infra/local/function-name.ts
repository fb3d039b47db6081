import type { FunctionResource, Wiring } from './wiring.ts';

/** The function of a contract name (`load-province`): named so, or with the name at its end. Throws when there is none. */
export function functionCalled(wiring: Wiring, contractName: string): FunctionResource {
  const functions = wiring.of('AWS::Lambda::Function');
  const found =
    functions.find(({ name }) => name === contractName) ??
    functions.find(({ name }) => name.endsWith(`-${contractName}`));
  if (!found)
    throw new Error(`there is no function ${contractName}; there are ${functions.map(({ name }) => name).join(', ')}`);
  return found;
}
