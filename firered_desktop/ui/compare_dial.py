"""The slider for what can be set in a mode: how strong, how amplified, how quick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from firered_desktop.ui.compare_looks import AMOUNTS, USUAL_AMOUNTS, CompareLooks
from firered_desktop.ui.compare_scene import Mode
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

_WIDTH = 120


class _Slider(QSlider):
    """A double click puts it back."""

    usual = 0

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()
        self.setValue(self.usual)


class CompareDial(QWidget):
    """Shows and sets the amount of `looks`; hidden in modes that have none."""

    def __init__(self, looks: CompareLooks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._word, self._figure = QLabel(), QLabel()
        set_kind(self._word, "quiet")
        set_kind(self._figure, "figure")
        widest = self._figure.fontMetrics().horizontalAdvance(self.tr("{count} a second"))
        self._figure.setMinimumWidth(min(widest, _WIDTH))
        self._slider = _Slider(Qt.Orientation.Horizontal)
        self._slider.setFixedWidth(_WIDTH)
        self._slider.setPageStep(1)
        set_name(self._slider, "Amount", self.tr("Amount"))  # until there is one to be set
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_8)
        for widget in (self._word, self._slider, self._figure):
            row.addWidget(widget)
        self._slider.valueChanged.connect(self._set)
        looks.amount_changed.connect(self._show)
        self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        mode = self._looks.mode
        steps = AMOUNTS.get(mode)
        self.setVisible(steps is not None)
        if steps is None:
            return
        identifier, word, tip = {
            Mode.FADE: (
                "Opacity",
                self.tr("Opacity"),
                self.tr("How strong the after is laid over the before (comma and full stop)"),
            ),
            Mode.DIFFERENCE: (
                "Amplification",
                self.tr("Amplification"),
                self.tr("How many times stronger than it is the difference is shown"),
            ),
            Mode.BLINK: (
                "Pace",
                self.tr("Pace"),
                self.tr("How often before and after change places"),
            ),
        }[mode]
        amount = self._looks.amount(mode)
        figure = self._words(mode, amount)
        set_label(self._word, word)
        self._figure.setText(figure)
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, len(steps) - 1)
            self._slider.setValue(steps.index(amount))
        self._slider.usual = steps.index(USUAL_AMOUNTS[mode])
        self._slider.setToolTip(tip)
        set_name(self._slider, identifier, word, figure)

    def _words(self, mode: Mode, amount: float) -> str:
        if mode == Mode.FADE:
            return f"{round(100 * amount)}%"
        if mode == Mode.DIFFERENCE:
            return f"{amount:g}×"
        return self.tr("{count} a second").format(count=f"{amount:g}")

    def _set(self, at: int) -> None:
        self._looks.set_amount(self._looks.mode, AMOUNTS[self._looks.mode][at])
