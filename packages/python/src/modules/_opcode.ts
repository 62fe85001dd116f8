/** `_opcode`: there is no bytecode here; what asks for it is told that there is none. */
import { None, PyList } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';

const no = () => false;
export const opcodeModule = defineModule({
  name: '_opcode',
  doc: 'Opcode support module.',
  functions: [
    method('stack_effect(opcode, oparg=None, /, *, jump=None)', () => 0),
    method('is_valid(opcode)', no),
    method('has_arg(opcode)', no),
    method('has_const(opcode)', no),
    method('has_name(opcode)', no),
    method('has_jump(opcode)', no),
    method('has_free(opcode)', no),
    method('has_local(opcode)', no),
    method('has_exc(opcode)', no),
    method('get_executor(*, code, offset)', () => None),
    method('get_nb_ops()', () => new PyList([])),
    method('get_intrinsic1_descs()', () => new PyList([])),
    method('get_intrinsic2_descs()', () => new PyList([])),
    method('get_special_method_names()', () => new PyList([])),
    method('get_specialization_stats()', () => None),
  ],
  attributes: { ENABLE_SPECIALIZATION: false, ENABLE_SPECIALIZATION_FT: false },
});
