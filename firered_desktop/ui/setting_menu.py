"""The menu on a setting: back to its default, and for numbers copy and paste."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from firered_desktop.core.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

_RESET = QT_TRANSLATE_NOOP("setting menu", "Reset to default: {default}")
_RESET_ALL = QT_TRANSLATE_NOOP("setting menu", "Reset all settings")
_COPY = QT_TRANSLATE_NOOP("setting menu", "Copy value")
_PASTE = QT_TRANSLATE_NOOP("setting menu", "Paste value")
_SPOKEN = QT_TRANSLATE_NOOP("setting menu", "Setting")
_LONGEST = 40  # letters of a default


class Setting(Protocol):
    """What the menu wants of a setting's row.

    `copied` is its value as plain text, None where copying says nothing; `pasted` the value that a
    text stands for, None where it stands for none.
    """

    @property
    def changed(self) -> bool: ...
    @property
    def default_words(self) -> str: ...
    @property
    def copied(self) -> str | None: ...
    def pasted(self, text: str) -> Any | None: ...
    def choose(self, value: Any) -> None: ...
    def reset(self) -> None: ...


class SettingMenu(QObject):
    """Opens on each of `places`, by pointer and by the keyboard's key for menus.

    `reset_all` goes back to every default.
    """

    def __init__(self, setting: Setting, reset_all: Callable[[], None], *places: QWidget) -> None:
        super().__init__(places[0])
        self._setting = setting
        self._reset_all = reset_all
        for place in places:
            place.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            place.customContextMenuRequested.connect(lambda at, place=place: self._open(place, at))

    def _open(self, place: QWidget, at: QPoint) -> None:
        menu = place.createStandardContextMenu() if isinstance(place, QLineEdit) else QMenu(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(_said(_SPOKEN))
        if menu.actions():
            menu.addSeparator()
        self._fill(menu)
        menu.popup(place.mapToGlobal(at))

    def _fill(self, menu: QMenu) -> None:
        setting = self._setting
        copied = setting.copied
        if copied is not None:
            clipboard = QGuiApplication.clipboard()
            value = setting.pasted(clipboard.text())
            menu.addAction(_said(_COPY), lambda: clipboard.setText(copied))
            paste = menu.addAction(_said(_PASTE), lambda: setting.choose(value))
            paste.setEnabled(value is not None)
            menu.addSeparator()
        default = setting.default_words
        shown = default if len(default) <= _LONGEST else f"{default[:_LONGEST]}…"
        reset = menu.addAction(_said(_RESET).format(default=shown), setting.reset)
        reset.setEnabled(setting.changed)
        menu.addAction(_said(_RESET_ALL), self._reset_all)


def _said(source: str) -> str:
    return QCoreApplication.translate("setting menu", source)
