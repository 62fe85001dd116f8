"""HPy: Python extensions through opaque handles."""
