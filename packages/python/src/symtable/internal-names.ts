const INTERNAL = new Set(['.0', '.type_params', '.generic_base', '.defaults', '.kwdefaults', '.format']);

/** Names that the symbol table makes itself. Others with a dot are variables of trees that no source could have. */
export const isInternalName = (name: string): boolean => name.startsWith('.') && INTERNAL.has(name);
