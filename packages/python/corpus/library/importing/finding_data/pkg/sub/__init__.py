from .. import VALUE
from .leaf import leaf
