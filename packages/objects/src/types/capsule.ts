/** `types.CapsuleType`. */
import './object.ts';
import { capsuleType, type PyCapsule } from '../capsule.ts';
import { populate } from '../define.ts';
import { identity } from '../identity.ts';
import { strFromJS } from '../str.ts';

populate(capsuleType, {
  doc: 'Capsule objects let you wrap a C "void *" pointer in a Python object.',
  slots: {
    tp_repr: (self) => {
      const capsule = self as PyCapsule;
      const name = capsule.name === null ? 'NULL' : `"${capsule.name}"`;
      return strFromJS(`<capsule object ${name} at 0x${identity(capsule).toString(16)}>`);
    },
  },
});
