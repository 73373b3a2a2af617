"""The look of the window, as its own tests wear it."""

from tests.ui.conftest import appearance

__all__ = ["appearance"]
