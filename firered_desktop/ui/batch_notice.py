"""Says that each picture is an edit of its own, and lets them be one edit again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.ui.asking_notice import AskingNotice
from firered_desktop.ui.notice_bar import Remedy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from firered_desktop.session.draft import Draft
    from firered_desktop.ui.icons import Icons


class BatchNotice(AskingNotice):
    """Shown while the draft is a batch."""

    def __init__(self, draft: Draft, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent)
        self._draft = draft
        draft.batch.changed.connect(self.refresh)
        draft.pictures_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say how many edits a run makes."""
        batch = self._draft.batch
        if not batch.on:
            if self.text:
                self.clear()
            return
        words = self.tr(
            "A run makes {count} edits, one for each picture, with the same instruction and "
            "settings."
        ).format(count=batch.count)
        together = self.tr("All in one edit")
        self.ask(words, (Remedy("All in one edit", together, lambda: batch.choose(False)),))
