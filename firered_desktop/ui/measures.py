"""Numbers with their units, as the person's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.words import QT_TRANSLATE_NOOP

PIXELS = QT_TRANSLATE_NOOP("measures", "px")
MEGAPIXELS = QT_TRANSLATE_NOOP("measures", "MP")  # 10⁶ pixels


def measured(unit: str, count: str) -> str:
    """`count`, or a range of numbers, with one of the units above."""
    return count + unit_behind(unit)


def unit_behind(unit: str) -> str:
    """What stands behind a number of this unit, with the space before it."""
    return f" {QCoreApplication.translate('measures', unit)}"
