"""Offers boards where there are more pictures than the model knows, and to take them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from firered_desktop.ui.asking_notice import AskingNotice
from firered_desktop.ui.notice_bar import Remedy

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from firered_desktop.session.boards import Boards
    from firered_desktop.ui.icons import Icons


class BoardsNotice(AskingNotice):
    """Asks what `boards` offer; `ground` tells on what transparent places are laid."""

    def __init__(
        self,
        boards: Boards,
        icons: Icons,
        ground: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, parent)
        self._boards = boards
        self._icons = icons
        self._ground = ground
        boards.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        if self._boards.laid:
            self._offer_undo()
        elif self._boards.offered:
            self._offer_boards()
        elif self.text:
            self.clear()

    def _offer_boards(self) -> None:
        words = self.tr(
            "The model knows one to three pictures. Laid on boards it sees all of yours."
        )
        lay = Remedy("Lay on boards", self.tr("Lay them on boards…"), self._look)
        no = Remedy("No boards", self.tr("Not now"), self._boards.decline, self.tr("No boards"))
        each = self.tr("One edit for each")
        batch = Remedy("One edit for each", each, self._boards.choose_batch)
        if self.text != words:
            self.ask(words, (lay, batch, no))

    def _offer_undo(self) -> None:
        words = self.tr("The pictures lie on boards now, and the instruction names them so.")
        undo = Remedy("Undo boards", self.tr("Undo"), self._boards.undo, self.tr("Undo boards"))
        close = Remedy("Keep boards", self.tr("Keep"), self._boards.forget, self.tr("Keep boards"))
        if self.text != words:
            self.ask(words, (undo, close))

    def _look(self) -> None:
        from firered_desktop.ui.boards_dialog import BoardsDialog

        proposal = self._boards.propose(self._ground())
        dialog = BoardsDialog(proposal, self._icons, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
