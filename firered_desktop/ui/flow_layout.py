"""A layout that goes on in the next line where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_FINER = 4  # device-independent pixels by which lines are made shorter in search of even ones


class FlowLayout(QLayout):
    """Items in reading order, each at its preferred size, `gap` device-independent pixels apart.

    Lines are `between` pixels apart. An item that is wider than the whole line may grow in height
    instead.
    """

    def __init__(self, gap: int, parent: QWidget | None = None, *, between: int = 0) -> None:
        super().__init__(parent)
        self._between = between
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        hints = [item.sizeHint() for item in self._shown()]
        gaps = self.spacing() * max(0, len(hints) - 1)
        width = sum(hint.width() for hint in hints) + gaps
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        smallest = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in smallest), default=0),
            max((size.height() for size in smallest), default=0),
        )

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation(0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items of each line, as many as there is room for in `width`."""
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if not lines or needed > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= needed + self.spacing()
        return lines

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        top = rect.top()
        for line in self.lines(rect.width()):
            sizes = [_size_within(item, rect.width()) for item in line]
            height = max(size.height() for size in sizes)
            left = rect.left()
            for item, size in zip(line, sizes, strict=True):
                if move:
                    # Words of two sizes stand on one line, so they are aligned at the bottom.
                    place = QPoint(left, top + height - size.height())
                    item.setGeometry(QRect(place, size))
                left += size.width() + self.spacing()
            top += height + self._between
        return max(0, top - self._between - rect.top())


class EvenLayout(FlowLayout):
    """Goes on in the next line no sooner than it must, and leaves no item alone in the last."""

    def lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items of each line, all lines about as long as each other."""
        lines = super().lines(width)
        widest = max((item.sizeHint().width() for item in self._shown()), default=0)
        for shorter in range(width - _FINER, widest, -_FINER):
            tried = super().lines(shorter)
            if len(tried) > len(lines):
                break
            lines = tried
        return lines


def _size_within(item: QLayoutItem, width: int) -> QSize:
    size = item.sizeHint()
    if size.width() <= width:
        return size
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else size.height())
