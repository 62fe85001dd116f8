"""Names of the binary interface, as they are in the names of files."""

import sysconfig

HPY_ABI_VERSION = 0
HPY_ABI_VERSION_MINOR = 0
HPY_ABI_TAG = f"hpy{HPY_ABI_VERSION}"


def get_hpy_ext_suffix(hpy_abi, ext_suffix=None):
    """What follows a module's name in the name of its file, for ``cpython`` or ``universal``."""
    if hpy_abi == "universal":
        return f".{HPY_ABI_TAG}.wasm"
    if hpy_abi == "cpython":
        return ext_suffix or sysconfig.get_config_var("EXT_SUFFIX")
    raise ValueError(f"unknown HPy ABI {hpy_abi!r}: use cpython or universal")
