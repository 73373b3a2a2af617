"""How many pictures were found, beside the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QWidget

from firered_desktop.ui.names import set_name
from firered_desktop.ui.picture_words import picture_words
from firered_desktop.ui.speech import announce
from firered_desktop.ui.theme import set_kind

if TYPE_CHECKING:
    from firered_desktop.session.archive import Archive

_WIDEST = 88_888


class FoundCount(QLabel):
    """Says it once all of it is known; until then what was known last stays."""

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        set_kind(self, "quiet")
        set_name(self, "Pictures found", "")
        self.ensurePolished()
        widest = self.tr("{found} of {all}").format(found=_said(_WIDEST), all=_said(_WIDEST))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(widest))
        archive.gallery.found.connect(self._show)
        archive.searching.measured.connect(self._show)
        self._show()

    def _show(self) -> None:
        gallery, searching = self._archive.gallery, self._archive.searching
        if not gallery.listing.whole or gallery.looking or searching.size is None:
            return
        found, narrowed = gallery.listing.pictures, searching.query.narrowed
        if narrowed:
            words = self.tr("{found} of {all}").format(
                found=_said(found), all=_said(max(found, searching.size))
            )
        else:
            words = picture_words(found) if found else ""
        if words == self.text():
            return
        self.setText(words)
        spoken = self.tr("Found {count} pictures").format(count=words) if narrowed else words
        set_name(self, "Pictures found", spoken)
        if narrowed and self.isVisible():
            announce(self, spoken)


def _said(count: int) -> str:
    return QLocale().toString(count)
