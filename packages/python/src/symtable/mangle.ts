/**
 * A private name (`__x`) as it is stored in the class named `className`; other names unchanged. Names that end in two
 * underscores, contain a dot (imports), or are in a class named only by underscores stay.
 */
export function mangle(className: string | undefined, name: string): string {
  if (className === undefined || name.charCodeAt(0) !== 95 || name.charCodeAt(1) !== 95) return name;
  if (name.endsWith('__') || name.includes('.')) return name;
  let start = 0;
  while (className.charCodeAt(start) === 95) start++;
  if (start === className.length) return name;
  return `_${className.slice(start)}${name}`;
}
