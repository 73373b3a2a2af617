"""Moments that are still to come, as people speak of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from firered_desktop.core.moments import days_ahead
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.words import when_words

_TODAY = QT_TRANSLATE_NOOP("moments", "today {time}")
_TOMORROW = QT_TRANSLATE_NOOP("moments", "tomorrow {time}")


def moment_words(moment: float, now: float) -> str:
    """`moment` as it is seen at `now`, both in seconds since the epoch, such as "today 18:00"."""
    days = days_ahead(moment, now)
    if days not in (0, 1):
        return when_words(moment)
    clock = QDateTime.fromSecsSinceEpoch(int(moment)).time()
    template = QCoreApplication.translate("moments", _TOMORROW if days else _TODAY)
    return template.format(time=QLocale().toString(clock, QLocale.FormatType.ShortFormat))
