"""What is kept of things that went wrong: the log, and what a person is told of bugs."""

from __future__ import annotations

from firered_desktop.diagnostics.diagnostics import Diagnostics
from firered_desktop.diagnostics.mishaps import Mishap
from firered_desktop.diagnostics.redaction import Redaction

__all__ = ["Diagnostics", "Mishap", "Redaction"]
