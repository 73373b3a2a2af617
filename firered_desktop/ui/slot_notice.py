"""What is said below the slots about pictures that cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.session.pictures import MOST_PICTURES
from firered_desktop.ui.inline_notice import InlineNotice, Tone
from firered_desktop.ui.joining import listed
from firered_desktop.ui.speech import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from firered_desktop.core.errors import Failure
    from firered_desktop.session.draft import Draft
    from firered_desktop.session.picture_files import Found
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.picture_offer import Offer


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

    def judge(self, offer: Offer) -> None:
        """Say what of `offer` cannot be used, and no longer what was said of another."""
        self._refusal = self._refused(offer)
        self.refresh()

    def tell_looking(self) -> None:
        """Say that folders are being looked through."""
        self.tell(self.tr("Looking for pictures…"), Tone.INFO)

    def count(self, found: Found, left_out: int) -> None:
        """Say what of the files that were looked at could not be used; `left_out` had no room."""
        count = f"{left_out}+" if found.cut else str(left_out)
        if left_out:
            self._refusal = self._no_room(count)
        elif not found.pictures:
            self._refusal = self.tr("There is no picture in what was dropped or chosen.")
        elif found.others:
            self._refusal = self.tr("Files that are no pictures were left out: {count}.").format(
                count=found.others
            )
        else:
            self._refusal = ""
        self.refresh()

    def leave_out(self, count: int) -> None:
        """Say that so many pictures found no room."""
        if count:
            self._refusal = self._no_room(str(count))
            self.refresh()

    def tell_reloaded(self, names: Sequence[str]) -> None:
        """Say that the files of these pictures were changed, and what they are now is shown."""
        words = self.tr("Changed on disk and read again: {names}. Look at it, then run the edit.")
        self._refusal = words.format(names=listed(names))
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

    def _no_room(self, count: str) -> str:
        return self.tr(
            "There is room for {room} pictures; left out: {count}. Run this edit first, then start "
            "anew with the next ones."
        ).format(room=MOST_PICTURES, count=count)

    def _refused(self, offer: Offer) -> str:
        if offer.promised:
            return self.tr(
                "The other program only promised a file. Save the picture there and add the file."
            )
        if offer.elsewhere:
            return self.tr(
                "These pictures are on a camera, a telephone or another machine ({kind}) and "
                "cannot be read from there. Copy them into a folder first, then drop them from it."
            ).format(kind=offer.elsewhere)
        if offer.further:
            return self.tr("Several addresses came; the first one is asked about.")
        if not offer.paths and offer.content is None and not offer.address:
            return self.tr("There is no picture on the clipboard. Copy one first.")
        return ""


def _words(failure: Failure) -> str:
    notice = failure.notice()
    return say(notice.happened, notice.remedy)
