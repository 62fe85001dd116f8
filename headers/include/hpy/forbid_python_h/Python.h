/* Found first on the include path of the universal ABI, so that the mistake has one clear message. */
#error It is forbidden to #include <Python.h> when targeting the HPy Universal ABI: include "hpy.h" and use HPy functions (PyObject * becomes HPy, Py_X becomes HPy_X)
