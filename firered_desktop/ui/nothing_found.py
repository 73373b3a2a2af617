"""What is said where a search of the history finds nothing: what it asked for, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.filter_words import asked

if TYPE_CHECKING:
    from firered_desktop.core.gallery import HistoryQuery

_NO_WORDS = QT_TRANSLATE_NOOP("nothing found", "No picture matches “{words}”.")
_NO_FILTERS = QT_TRANSLATE_NOOP("nothing found", "No picture is like that.")
_NEITHER = QT_TRANSLATE_NOOP("nothing found", "No picture matches both “{words}” and the filters.")
_SEARCHED = QT_TRANSLATE_NOOP(
    "nothing found", "Instructions, file names, notes and tags are searched for every word."
)
_ASKED = QT_TRANSLATE_NOOP("nothing found", "Asked for: {filters}")
_LONGEST = 60  # letters of what was typed


def sentence(query: HistoryQuery) -> str:
    """That nothing was found, and for which words."""
    words = " ".join(query.words.split())
    shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    if words and query.filters:
        return _said(_NEITHER).format(words=shown)
    return _said(_NO_WORDS).format(words=shown) if words else _said(_NO_FILTERS)


def remedy(query: HistoryQuery) -> str:
    """Where it was looked for, or with which filters."""
    if not query.filters:
        return _said(_SEARCHED)
    told = " · ".join(each.words for each in asked(query.filters))
    return _said(_ASKED).format(filters=told)


def _said(source: str) -> str:
    return QCoreApplication.translate("nothing found", source)
