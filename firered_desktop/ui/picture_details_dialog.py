"""Everything that is known of one picture of the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop.core.picture import Colours, PictureFacts
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui import measures
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.inline_notice import InlineNotice, Tone
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.slot_words import describe, remark_words, size_words
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.thumbnail import Thumbnail

if TYPE_CHECKING:
    from firered_desktop.session.pictures import DraftPicture
    from firered_desktop.ui.icons import Icons

WIDTH = 440

_COLOURS = {
    Colours.RGB: QT_TRANSLATE_NOOP("details", "RGB"),
    Colours.GREY: QT_TRANSLATE_NOOP("details", "Greyscale"),
    Colours.CMYK: QT_TRANSLATE_NOOP("details", "CMYK"),
    Colours.LAB: QT_TRANSLATE_NOOP("details", "Lab"),
    Colours.RAW: QT_TRANSLATE_NOOP("details", "Camera RAW"),
}
_DEPTH = QT_TRANSLATE_NOOP("details", "{depth} bits per channel")
_PROFILE = QT_TRANSLATE_NOOP("details", "Profile: {profile}")


class PictureDetailsDialog(FittedDialog):
    """Shows `picture` as it is now; what is transparent in it is laid on `ground`."""

    def __init__(
        self, picture: DraftPicture, ground: str, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(WIDTH, parent, scrolls=True)
        title = self.tr("About this picture")
        self.setWindowTitle(f"{title} – FireRed Desktop")
        heading = QLabel()
        set_label(heading, title)
        set_kind(heading, "title")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[METRICS.gap_24] * 4)
        self._column.setSpacing(METRICS.gap_12)
        self._column.addWidget(heading)
        self._column.addLayout(self._make_facts(picture, icons))
        if picture.failure is not None:
            self._tell(icons, describe(picture), Tone.ERROR)
        for words in remark_words(picture, ground, quiet=True):
            self._tell(icons, words, Tone.INFO)
        close = QPushButton(self.tr("Close"))
        set_name(close, "Close", self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(close)
        self._column.addLayout(below)

    def _make_facts(self, picture: DraftPicture, icons: Icons) -> QHBoxLayout:
        thumbnail = Thumbnail(icons, "picture" if not picture.hosted else "language")
        thumbnail.show_image(picture.preview)
        lines = [picture.name, size_words(picture)]
        if picture.facts is not None:
            lines += fact_lines(picture.facts)
        words = QLabel("\n".join(line for line in lines if line))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_kind(words, "figure")
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_12)
        row.addWidget(thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return row

    def _tell(self, icons: Icons, words: str, tone: Tone) -> None:
        notice = InlineNotice(icons)
        notice.tell(words, tone)
        self._column.addWidget(notice)


def fact_lines(facts: PictureFacts) -> list[str]:
    """What a file says of its picture, in the language of the window."""
    kind = facts.content_type.removeprefix("image/").removeprefix("x-").upper()
    depth = _said(_DEPTH).format(depth=facts.depth)
    lines = [
        f"{kind} · {measures.size_words(facts.size)}",
        f"{_said(_COLOURS[facts.colours])} · {depth}",
    ]
    if facts.profile is not None:
        lines.append(_said(_PROFILE).format(profile=facts.profile))
    return lines


def _said(source: str) -> str:
    return QCoreApplication.translate("details", source)
