/** Gives all builtin types their content, bases before subclasses. Whatever uses objects imports this first. */
import './types/object.ts';
import './types/type.ts';
import './types/function.ts';
import './types/builtin-function.ts';
import './types/class-method.ts';
import './types/property.ts';
import './types/super.ts';
import './types/none.ts';
import './types/module.ts';
import './types/traceback.ts';
import './types/exceptions.ts';
import './types/str.ts';
import './types/str-iterator.ts';
import './types/bytes.ts';
import './types/bytearray.ts';
