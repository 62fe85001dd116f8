/* Found first on the include path of the universal ABI, so that the mistake has one clear message. */
#error <Python.h> is not available in the universal ABI: include "hpy.h" and use HPy functions (PyObject * becomes HPy, Py_X becomes HPy_X)
