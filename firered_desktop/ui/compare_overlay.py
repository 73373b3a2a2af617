"""The few buttons that lie over the pictures, each only while it has a use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.key_tips import KeyTips
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.session.keymap_choice import KeymapChoice


class CompareOverlay(QObject):
    """Announces `relink_wished` (both sides show one place again) and `leave_wished`.

    The latter ends the view of the pictures alone. Tooltips name `keys`.
    """

    relink_wished = Signal()
    leave_wished = Signal()

    def __init__(self, icons: Icons, keys: KeymapChoice, view: QWidget) -> None:
        super().__init__(view)
        self._tips = KeyTips(keys, self)
        self._view = view
        self._apart = self._button(icons, "link")
        self._leave = self._button(icons, "full-view")
        self._apart.clicked.connect(self.relink_wished)
        self._leave.clicked.connect(self.leave_wished)
        self._rename()
        view.installEventFilter(self)

    def show_apart(self, apart: bool) -> None:
        """Say that the sides show different places, and offer to link them."""
        if apart == self._apart.isHidden():
            self._apart.setVisible(apart)
            self.place()

    def show_alone(self, alone: bool) -> None:
        """Offer the way out of the view of the pictures alone."""
        self._leave.setVisible(alone)
        self.place()

    def place(self) -> None:
        """Put the buttons where they belong."""
        inset = METRICS.gap_12
        room = self._view.rect().adjusted(inset, inset, -inset, -inset)
        for button in (self._apart, self._leave):
            button.adjustSize()
        low = QRect(room.topLeft(), self._apart.size())
        low.moveCenter(room.center())
        low.moveBottom(room.bottom())
        self._apart.setGeometry(low)
        corner = QRect(room.topLeft(), self._leave.size())
        corner.moveBottomRight(room.bottomRight())
        self._leave.setGeometry(corner)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._view:
            if event.type() == QEvent.Type.Resize:
                self.place()
            elif event.type() == QEvent.Type.LanguageChange:
                self._rename()
        return False

    def _button(self, icons: Icons, icon: str) -> QToolButton:
        button = QToolButton(self._view)
        button.setIcon(icons.icon(icon, Tint.ON_VEIL))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_kind(button, "overlay")
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.hide()
        return button

    def _rename(self) -> None:
        self._apart.setText(self.tr("The sides are apart · link them"))
        set_name(self._apart, "Link the sides", self.tr("Link the sides again"))
        self._tips.tell(self._apart, self.tr("Show the same place on both sides again {link}"))
        self._leave.setText(self.tr("Leave full view"))
        set_name(self._leave, "Leave full view", self.tr("Leave full view"))
        self._leave.setToolTip(self.tr("Show the whole window again (Esc)"))
