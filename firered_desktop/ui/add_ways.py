"""More ways to add pictures, in a menu beside the button that adds files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from firered_desktop.ui.names import set_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.picture_intake import PictureIntake

WAYS = ("add", "folder_in", "paste", "pick", "web")


def adding_wishes(
    intake: PictureIntake, pick: Callable[[], object]
) -> Mapping[str, Callable[[], object]]:
    """What the entries of the menus that add pictures do; `pick` asks for one of the history."""
    return {
        "add": intake.choose,
        "folder_in": intake.choose_folder,
        "paste": intake.paste,
        "pick": pick,
        "web": intake.choose_address,
    }


class AddWays(QToolButton):
    """Opens the menu; hidden until it has `offer`ed something."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icons.icon("chevron-down"))
        self._menu = QMenu(self)
        self.clicked.connect(self._open)
        self.hide()
        self.retranslate()

    def offer(self, actions: Mapping[str, QAction]) -> None:
        """Have the entries of the window's own menus that add pictures, by their wish."""
        for wish in WAYS:
            self._menu.addAction(actions[wish])
        self.show()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        words = self.tr("More ways to add pictures")
        self.setToolTip(words)
        set_name(self, "More ways to add pictures", words)
        self._menu.setAccessibleName(words)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))
