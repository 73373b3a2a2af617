"""Numbers with their units, as the person's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from firered_desktop.core.words import QT_TRANSLATE_NOOP

PIXELS = QT_TRANSLATE_NOOP("measures", "px")
MEGAPIXELS = QT_TRANSLATE_NOOP("measures", "MP")  # 10⁶ pixels
MEGABYTES = QT_TRANSLATE_NOOP("measures", "MB")  # 10⁶ bytes
SECONDS = QT_TRANSLATE_NOOP("measures", "s")

_MEGA = 1_000_000  # bytes

# How many seconds each has, the longest first, and how one and several of them are said.
_DURATIONS = (
    (
        86_400,
        QT_TRANSLATE_NOOP("measures", "1 day"),
        QT_TRANSLATE_NOOP("measures", "{count} days"),
    ),
    (
        3_600,
        QT_TRANSLATE_NOOP("measures", "1 hour"),
        QT_TRANSLATE_NOOP("measures", "{count} hours"),
    ),
    (
        60,
        QT_TRANSLATE_NOOP("measures", "1 minute"),
        QT_TRANSLATE_NOOP("measures", "{count} minutes"),
    ),
)


def measured(unit: str, count: str) -> str:
    """`count`, or a range of numbers, with one of the units above."""
    return count + unit_behind(unit)


def size_words(size: int) -> str:
    """`size` bytes in the unit that suits it, such as "1.2 GB"."""
    form = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale().formattedDataSize(size, 0 if size < _MEGA else 1, form)


def count_words(count: int) -> str:
    """A number as the person's language groups its digits."""
    return QLocale().toString(count)


def counted(count: int, one: str, several: str) -> str:
    """`one` where there is a single thing, else `several`; both may have a place {count}."""
    return (one if count == 1 else several).replace("{count}", count_words(count))


def unit_behind(unit: str) -> str:
    """What stands behind a number of this unit, with the space before it."""
    return f" {QCoreApplication.translate('measures', unit)}"


def duration(seconds: int) -> str:
    """`seconds` in words, in the longest unit of which they are a whole number."""
    for length, one, several in _DURATIONS:
        count, rest = divmod(seconds, length)
        if not rest:
            words = QCoreApplication.translate("measures", one if count == 1 else several)
            return words.format(count=count)
    return measured(SECONDS, str(seconds))
