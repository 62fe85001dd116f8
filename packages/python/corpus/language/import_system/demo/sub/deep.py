from . import name as relative
from .. import value as parent_value
