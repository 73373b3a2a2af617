"""The row below the gallery: whether results are stacked, and how large they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSlider, QWidget

from firered_desktop.preferences.window_rows import GALLERY_SIZE
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.core.gallery import HistoryQuery
    from firered_desktop.session.searching import Searching
    from firered_desktop.ui.gallery_grid import GalleryGrid

_STEPS: dict[int, int] = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_STEP = 32  # device-independent pixels, of one press of a key
_WIDTH = 144  # of the slider
_REST = 400  # milliseconds after which a size is kept


def side_of(width: int) -> QSize:
    """Pictures so wide, in the usual shape."""
    return QSize(width, width * 3 // 4)


class GalleryArrangement(QWidget):
    """Arranges `grid` and what `searching` looks for. `sized` tells a width that is to be kept.

    Plus and minus make the pictures larger and smaller while the grid has the keyboard.
    """

    sized = Signal(int)

    def __init__(
        self, searching: Searching, grid: GalleryGrid, width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._searching = searching
        self._grid = grid
        self._stacks = QCheckBox(self.tr("Stack results of one edit"))
        set_name(self._stacks, "Stack results of one edit", self.tr("Stack results of one edit"))
        self._stacks.setToolTip(self.tr("A click on the number of a stack, or S, lays it open"))
        self._slider = self._make_slider(width)
        self._rested = QTimer(self)
        self._rested.setSingleShot(True)
        self._rested.setInterval(_REST)
        self._rested.timeout.connect(lambda: self.sized.emit(self._slider.value()))
        self._lay_out()
        self._show(searching.query)
        self._stacks.toggled.connect(lambda on: searching.change(stacked=on))
        self._slider.valueChanged.connect(self._size)
        searching.changed.connect(self._show)
        grid.installEventFilter(self)
        grid.set_side(side_of(width))

    def step(self, by: int) -> None:
        """Make the pictures so many steps larger."""
        self._slider.setValue(self._slider.value() + by * _STEP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is not self._grid or not isinstance(event, QKeyEvent):
            return False
        by = _STEPS.get(event.key())
        if by is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # elsewhere these are keys of the window
        elif event.type() == QEvent.Type.KeyPress:
            self.step(by)
        return True

    def _make_slider(self, width: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(GALLERY_SIZE.low, GALLERY_SIZE.high)
        slider.setSingleStep(_STEP)
        slider.setPageStep(_STEP)
        slider.setValue(width)
        slider.setFixedWidth(_WIDTH)
        slider.setToolTip(self.tr("Size of the pictures (plus and minus)"))
        set_name(slider, "Size of the pictures", self.tr("Size of the pictures"))
        return slider

    def _lay_out(self) -> None:
        sized = QLabel()
        set_label(sized, self.tr("Size of the pictures"))
        set_kind(sized, "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_16)
        row.addWidget(self._stacks)
        row.addStretch(1)
        row.addWidget(sized)
        row.addWidget(self._slider)

    def _show(self, query: HistoryQuery) -> None:
        with QSignalBlocker(self._stacks):
            self._stacks.setChecked(query.stacked)

    def _size(self, width: int) -> None:
        self._grid.set_side(side_of(width))
        self._rested.start()
