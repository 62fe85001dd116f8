/* Made by 'npm run generate' from the records in api/. Do not edit.
 * The slots CPython has under the same name, and the names of all. */
#ifndef HPY_GEN_CPYTHON_SLOTS_H
#define HPY_GEN_CPYTHON_SLOTS_H

#define _HPY_CPYTHON_SLOTS(SLOT) \
    SLOT(HPy_bf_getbuffer, Py_bf_getbuffer) \
    SLOT(HPy_bf_releasebuffer, Py_bf_releasebuffer) \
    SLOT(HPy_mp_ass_subscript, Py_mp_ass_subscript) \
    SLOT(HPy_mp_length, Py_mp_length) \
    SLOT(HPy_mp_subscript, Py_mp_subscript) \
    SLOT(HPy_nb_absolute, Py_nb_absolute) \
    SLOT(HPy_nb_add, Py_nb_add) \
    SLOT(HPy_nb_and, Py_nb_and) \
    SLOT(HPy_nb_bool, Py_nb_bool) \
    SLOT(HPy_nb_divmod, Py_nb_divmod) \
    SLOT(HPy_nb_float, Py_nb_float) \
    SLOT(HPy_nb_floor_divide, Py_nb_floor_divide) \
    SLOT(HPy_nb_index, Py_nb_index) \
    SLOT(HPy_nb_inplace_add, Py_nb_inplace_add) \
    SLOT(HPy_nb_inplace_and, Py_nb_inplace_and) \
    SLOT(HPy_nb_inplace_floor_divide, Py_nb_inplace_floor_divide) \
    SLOT(HPy_nb_inplace_lshift, Py_nb_inplace_lshift) \
    SLOT(HPy_nb_inplace_multiply, Py_nb_inplace_multiply) \
    SLOT(HPy_nb_inplace_or, Py_nb_inplace_or) \
    SLOT(HPy_nb_inplace_power, Py_nb_inplace_power) \
    SLOT(HPy_nb_inplace_remainder, Py_nb_inplace_remainder) \
    SLOT(HPy_nb_inplace_rshift, Py_nb_inplace_rshift) \
    SLOT(HPy_nb_inplace_subtract, Py_nb_inplace_subtract) \
    SLOT(HPy_nb_inplace_true_divide, Py_nb_inplace_true_divide) \
    SLOT(HPy_nb_inplace_xor, Py_nb_inplace_xor) \
    SLOT(HPy_nb_int, Py_nb_int) \
    SLOT(HPy_nb_invert, Py_nb_invert) \
    SLOT(HPy_nb_lshift, Py_nb_lshift) \
    SLOT(HPy_nb_multiply, Py_nb_multiply) \
    SLOT(HPy_nb_negative, Py_nb_negative) \
    SLOT(HPy_nb_or, Py_nb_or) \
    SLOT(HPy_nb_positive, Py_nb_positive) \
    SLOT(HPy_nb_power, Py_nb_power) \
    SLOT(HPy_nb_remainder, Py_nb_remainder) \
    SLOT(HPy_nb_rshift, Py_nb_rshift) \
    SLOT(HPy_nb_subtract, Py_nb_subtract) \
    SLOT(HPy_nb_true_divide, Py_nb_true_divide) \
    SLOT(HPy_nb_xor, Py_nb_xor) \
    SLOT(HPy_sq_ass_item, Py_sq_ass_item) \
    SLOT(HPy_sq_concat, Py_sq_concat) \
    SLOT(HPy_sq_contains, Py_sq_contains) \
    SLOT(HPy_sq_inplace_concat, Py_sq_inplace_concat) \
    SLOT(HPy_sq_inplace_repeat, Py_sq_inplace_repeat) \
    SLOT(HPy_sq_item, Py_sq_item) \
    SLOT(HPy_sq_length, Py_sq_length) \
    SLOT(HPy_sq_repeat, Py_sq_repeat) \
    SLOT(HPy_tp_descr_get, Py_tp_descr_get) \
    SLOT(HPy_tp_hash, Py_tp_hash) \
    SLOT(HPy_tp_init, Py_tp_init) \
    SLOT(HPy_tp_new, Py_tp_new) \
    SLOT(HPy_tp_repr, Py_tp_repr) \
    SLOT(HPy_tp_richcompare, Py_tp_richcompare) \
    SLOT(HPy_tp_str, Py_tp_str) \
    SLOT(HPy_nb_matrix_multiply, Py_nb_matrix_multiply) \
    SLOT(HPy_nb_inplace_matrix_multiply, Py_nb_inplace_matrix_multiply) \
    SLOT(HPy_tp_finalize, Py_tp_finalize)

#define _HPY_SLOT_NAMES(NAME) \
    NAME(HPy_bf_getbuffer) \
    NAME(HPy_bf_releasebuffer) \
    NAME(HPy_mp_ass_subscript) \
    NAME(HPy_mp_length) \
    NAME(HPy_mp_subscript) \
    NAME(HPy_nb_absolute) \
    NAME(HPy_nb_add) \
    NAME(HPy_nb_and) \
    NAME(HPy_nb_bool) \
    NAME(HPy_nb_divmod) \
    NAME(HPy_nb_float) \
    NAME(HPy_nb_floor_divide) \
    NAME(HPy_nb_index) \
    NAME(HPy_nb_inplace_add) \
    NAME(HPy_nb_inplace_and) \
    NAME(HPy_nb_inplace_floor_divide) \
    NAME(HPy_nb_inplace_lshift) \
    NAME(HPy_nb_inplace_multiply) \
    NAME(HPy_nb_inplace_or) \
    NAME(HPy_nb_inplace_power) \
    NAME(HPy_nb_inplace_remainder) \
    NAME(HPy_nb_inplace_rshift) \
    NAME(HPy_nb_inplace_subtract) \
    NAME(HPy_nb_inplace_true_divide) \
    NAME(HPy_nb_inplace_xor) \
    NAME(HPy_nb_int) \
    NAME(HPy_nb_invert) \
    NAME(HPy_nb_lshift) \
    NAME(HPy_nb_multiply) \
    NAME(HPy_nb_negative) \
    NAME(HPy_nb_or) \
    NAME(HPy_nb_positive) \
    NAME(HPy_nb_power) \
    NAME(HPy_nb_remainder) \
    NAME(HPy_nb_rshift) \
    NAME(HPy_nb_subtract) \
    NAME(HPy_nb_true_divide) \
    NAME(HPy_nb_xor) \
    NAME(HPy_sq_ass_item) \
    NAME(HPy_sq_concat) \
    NAME(HPy_sq_contains) \
    NAME(HPy_sq_inplace_concat) \
    NAME(HPy_sq_inplace_repeat) \
    NAME(HPy_sq_item) \
    NAME(HPy_sq_length) \
    NAME(HPy_sq_repeat) \
    NAME(HPy_tp_call) \
    NAME(HPy_tp_descr_get) \
    NAME(HPy_tp_hash) \
    NAME(HPy_tp_init) \
    NAME(HPy_tp_new) \
    NAME(HPy_tp_repr) \
    NAME(HPy_tp_richcompare) \
    NAME(HPy_tp_str) \
    NAME(HPy_tp_traverse) \
    NAME(HPy_nb_matrix_multiply) \
    NAME(HPy_nb_inplace_matrix_multiply) \
    NAME(HPy_tp_finalize) \
    NAME(HPy_tp_destroy) \
    NAME(HPy_mod_create) \
    NAME(HPy_mod_exec)

#endif /* HPY_GEN_CPYTHON_SLOTS_H */
