"""HPy for extensions' builds. What runs universal binaries adds ``hpy.universal``, ``hpy.debug`` and ``hpy.trace``."""

__path__ = __import__("pkgutil").extend_path(__path__, __name__)
