"""Numbers of pictures, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from firered_desktop.core.words import QT_TRANSLATE_NOOP

_ONE = QT_TRANSLATE_NOOP("pictures", "1 picture")
_SEVERAL = QT_TRANSLATE_NOOP("pictures", "{count} pictures")


def picture_words(count: int) -> str:
    """`count` pictures, as the person's language writes numbers."""
    words = QCoreApplication.translate("pictures", _ONE if count == 1 else _SEVERAL)
    return words.format(count=QLocale().toString(count))
