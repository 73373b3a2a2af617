"""What is said below the slots about pictures that cannot be used."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from firered_desktop.core.errors import Failure
from firered_desktop.session.draft import Draft
from firered_desktop.session.pictures import MOST_PICTURES
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.inline_notice import InlineNotice, Tone
from firered_desktop.ui.picture_offer import Offer
from firered_desktop.ui.speech import say


class SlotNotice(InlineNotice):
    """Says what was just refused, else what is wrong with the first picture that failed."""

    def __init__(self, draft: Draft, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent)
        self._draft = draft
        self._refusal = ""

    def forget(self) -> None:
        """Say no longer what was refused."""
        self._refusal = ""
        self.refresh()

    def judge(self, offer: Offer, left_out: int) -> None:
        """Say what of `offer` could not be used; `left_out` files found no room."""
        self._refusal = self._refused(offer)
        if left_out:
            self._refusal = self.tr("There is room for {room} pictures; left out: {count}.").format(
                room=MOST_PICTURES, count=left_out
            )
        self.refresh()

    def refuse(self, failure: Failure) -> None:
        """Say why a picture could not replace another."""
        self._refusal = _words(failure)
        self.refresh()

    def refresh(self) -> None:
        """Say what is still true of the draft."""
        failed = next((each.failure for each in self._draft.pictures if each.failure), None)
        if self._refusal:
            self.tell(self._refusal, Tone.WARNING)
        else:
            self.tell(_words(failed) if failed else "", Tone.ERROR)

    def _refused(self, offer: Offer) -> str:
        if offer.folder:
            return self.tr("A folder cannot be added. Open it and choose the pictures.")
        if not offer.paths and offer.image is None and not offer.address:
            return self.tr("There is no picture on the clipboard. Copy one first.")
        return ""


def _words(failure: Failure) -> str:
    notice = failure.notice()
    return say(notice.happened, notice.remedy)
