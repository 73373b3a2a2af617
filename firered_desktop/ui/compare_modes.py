"""The row of buttons that chooses how before and after are shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.compare_scene import Mode
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, set_kind

# Each mode's icon, its word, what a screen reader says, and its tooltip.
_SEGMENTS = {
    Mode.SPLIT: (
        "split",
        QT_TRANSLATE_NOOP("CompareModes", "Split"),
        QT_TRANSLATE_NOOP("CompareModes", "Split view"),
        QT_TRANSLATE_NOOP("CompareModes", "Before and after under one divider (Shift+Y)"),
    ),
    Mode.SIDE_BY_SIDE: (
        "side-by-side",
        QT_TRANSLATE_NOOP("CompareModes", "Side by side"),
        QT_TRANSLATE_NOOP("CompareModes", "Side by side view"),
        QT_TRANSLATE_NOOP("CompareModes", "Before beside after, moving together (Y)"),
    ),
    Mode.BEFORE: (
        "before",
        QT_TRANSLATE_NOOP("CompareModes", "Before"),
        QT_TRANSLATE_NOOP("CompareModes", "Show before"),
        QT_TRANSLATE_NOOP("CompareModes", "The picture as it was (hold \\ at any time)"),
    ),
    Mode.AFTER: (
        "after",
        QT_TRANSLATE_NOOP("CompareModes", "After"),
        QT_TRANSLATE_NOOP("CompareModes", "Show after"),
        QT_TRANSLATE_NOOP("CompareModes", "The result alone"),
    ),
    Mode.DIFFERENCE: (
        "difference",
        QT_TRANSLATE_NOOP("CompareModes", "Difference"),
        QT_TRANSLATE_NOOP("CompareModes", "Show difference"),
        QT_TRANSLATE_NOOP("CompareModes", "What changed, four times amplified"),
    ),
}


class CompareModes(QFrame):
    """One button per mode; `mode_chosen` (Mode) when a person chose one."""

    mode_chosen = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "segments")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(METRICS.line_width,) * 4)
        row.setSpacing(METRICS.focus_width)
        self._buttons: dict[Mode, QPushButton] = {}
        group = QButtonGroup(self)
        for mode, (icon, *_words) in _SEGMENTS.items():
            button = QPushButton(icons.icon(icon), "")
            button.setIconSize(QSize(METRICS.small_icon, METRICS.small_icon))
            button.setCheckable(True)
            set_kind(button, "segment")
            button.setAutoExclusive(True)  # one of several, and so it is told to a screen reader
            button.toggled.connect(partial(self._toggled, mode))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[mode] = button
        self._buttons[Mode.SPLIT].setChecked(True)
        self._name_buttons()

    def set_mode(self, mode: Mode) -> None:
        """Show that `mode` is in use."""
        with QSignalBlocker(self._buttons[mode]):
            self._buttons[mode].setChecked(True)

    def _toggled(self, mode: Mode, on: bool) -> None:
        # Not `clicked`: a screen reader toggles, and does not click.
        if on:
            self.mode_chosen.emit(mode)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._name_buttons()
        super().changeEvent(event)

    def _name_buttons(self) -> None:
        for mode, (_icon, word, spoken, tip) in _SEGMENTS.items():
            button = self._buttons[mode]
            button.setText(self.tr(word))
            button.setToolTip(self.tr(tip))
            set_name(button, spoken, self.tr(spoken))
