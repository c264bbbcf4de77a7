// The little that we use of packages that come without types.

declare module '@observablehq/runtime' {
  export interface Variable {
    readonly _name: string | null;
  }
  export type VariableDefinition = (...inputs: never[]) => unknown;
  export interface Module {
    readonly _scope: Map<string, Variable>;
  }
  export class Runtime {
    constructor(library: Record<string, () => unknown>);
    module(): Module;
  }
}

declare module 'htl' {
  /** The element that the template describes; values go in as text, attributes, listeners or nodes. */
  export function html(strings: TemplateStringsArray, ...values: unknown[]): HTMLElement;
}
