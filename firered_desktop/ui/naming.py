"""Naming a picture in the instruction: “@”, a number or a name, and Enter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from firered_desktop.core.prompt import called, is_chinese
from firered_desktop.ui.picture_choice import PictureChoice
from firered_desktop.ui.reference_chips import utf16

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QPlainTextEdit

    from firered_desktop.session.pictures import DraftPicture
    from firered_desktop.ui.icons import Icons

# Compiled when they are first used, and kept by `re`.
# An address has letters before its “@”; what is to be named begins a word.
_ASKED = r"(?:^|[^A-Za-z0-9._%+-])(?P<at>[@＠](?P<wanted>[^\s@＠,.;:，。；：]{0,20}))$"
_WORDY = r"[A-Za-z\u4e00-\u9fff]"
_NO_SPACE = tuple(" \n,.;:!?)，。；：！？）")
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ACCEPTING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class Naming(QObject):
    """Watches what is written in `edit` and offers its `pictures`.

    `chinese` says whether the window is Chinese; an instruction that has words of its own decides
    for itself.
    """

    def __init__(
        self,
        edit: QPlainTextEdit,
        pictures: Callable[[], Sequence[DraftPicture]],
        icons: Icons,
    ) -> None:
        super().__init__(edit)
        self.chinese = False
        self._edit = edit
        self._pictures = pictures
        self._dismissed: int | None = None
        self.choice = PictureChoice(pictures, icons, edit)
        self.choice.chosen.connect(self._insert)
        edit.cursorPositionChanged.connect(self.look)

    @property
    def active(self) -> bool:
        """Whether pictures are offered now."""
        return self.choice.isVisible()

    def begin(self) -> None:
        """Write an “@” where the cursor is, as if it had been typed."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self._edit.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        cursor.insertText(" @" if re.search(r"[A-Za-z0-9._%+-]$", before) else "@")
        self._dismissed = None
        self.look()

    def look(self) -> None:
        """Offer pictures where the cursor is behind an “@”, or offer them no more."""
        asked = self._asked()
        if asked is None or not self._edit.hasFocus():
            self._dismissed = None if asked is None else self._dismissed
            self.choice.hide()
        elif asked[0] != self._dismissed:
            chinese = self._is_chinese()
            self.choice.show_for(asked[1], self._cursor_place(), chinese=chinese)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key does while pictures are offered; whether it does anything then."""
        key = Qt.Key(event.key())
        if not self.active or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _STEPS:
            self.choice.step(_STEPS[key])
        elif key in _ACCEPTING:
            self.choice.accept()
        elif key == Qt.Key.Key_Escape:
            asked = self._asked()
            self._dismissed = asked[0] if asked else None
            self.choice.hide()
        else:
            return False
        return True

    def _asked(self) -> tuple[int, str] | None:
        """Where the “@” is before the cursor, in Qt's positions, and what is written behind it."""
        cursor = self._edit.textCursor()
        if cursor.hasSelection():
            return None
        before = _text_before(cursor)
        found = re.search(_ASKED, before)
        if found is None:
            return None
        return cursor.block().position() + utf16(before, found.start("at")), found["wanted"]

    def _insert(self, number: int) -> None:
        asked = self._asked()
        if asked is None:
            return
        cursor = self._edit.textCursor()
        chinese = self._is_chinese()
        behind = cursor.block().text()[len(_text_before(cursor)) :]
        space = "" if chinese or behind.startswith(_NO_SPACE) else " "
        cursor.setPosition(asked[0], QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(called(number, chinese=chinese) + space)
        self._edit.setTextCursor(cursor)

    def _is_chinese(self) -> bool:
        text = self._edit.toPlainText()
        asked = self._asked()
        if asked is not None:
            text = text.replace(f"@{asked[1]}", "")
        return is_chinese(text) if re.search(_WORDY, text) else self.chinese

    def _cursor_place(self) -> QRect:
        place = self._edit.cursorRect()
        corner = self._edit.viewport().mapTo(self._edit.window(), place.topLeft())
        return QRect(corner, place.size())


def _text_before(cursor: QTextCursor) -> str:
    """The text of the block before the cursor."""
    units = cursor.block().text().encode("utf-16-le", "surrogatepass")
    return units[: 2 * cursor.positionInBlock()].decode("utf-16-le", "surrogatepass")
