"""A package."""
VALUE = "pkg"
