"""Named places over the panel while something is dragged over the window: where it would go."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QIcon,
    QImage,
    QPixmap,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.picture_offer import Offer, may_offer, read_offer
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.session.draft import Draft
    from firered_desktop.ui.icons import Icons

_COLUMNS = 2
_MOST_LARGE = 4  # pictures; the places of more are lower, so that all are seen
_GRACE = 80  # milliseconds; between two places a drag is over none


class Aim(StrEnum):
    """What becomes of what is dropped."""

    PUT = "put"
    BATCH = "batch"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Target:
    """What a place is for; `slot` (from 0) is where the first of what is dropped goes."""

    aim: Aim
    slot: int
    identifier: str
    words: str


class DropZone(QFrame):
    """One place; `dropped` carries the Offer that was let go over it."""

    entered = Signal()
    left = Signal()
    dropped = Signal(object)

    def __init__(self, target: Target, icon: QIcon, image: QImage | None) -> None:
        super().__init__()
        self.target = target
        mark, words = QLabel(), QLabel()
        set_label(words, target.words)
        side = METRICS.icon
        pixmap = icon.pixmap(side, side)
        if image is not None:
            side = METRICS.large_icon
            pixmap = _fitted(image, side, self.devicePixelRatioF())
        mark.setPixmap(pixmap)
        mark.setFixedWidth(side)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[METRICS.gap_12] * 4)
        row.setSpacing(METRICS.gap_12)
        row.addWidget(mark)
        row.addWidget(words, 1)
        self.setAcceptDrops(True)
        self.setMinimumHeight(METRICS.large_icon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        set_kind(self, "zone")
        set_name(self, target.identifier, target.words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        set_kind(self, "target", name="state")
        self.entered.emit()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        super().dragLeaveEvent(event)
        set_kind(self, "", name="state")
        self.left.emit()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.dropped.emit(read_offer(event.mimeData()))


class DropZones(QFrame):
    """Hidden until `show_for`; lies over all of its parent.

    `put` carries an Offer and the place (from 0) for it, `batch_wished` an Offer of which each
    picture is to be an edit of its own, `restore_wished` the Path of a copy for its settings.
    """

    put = Signal(object, int)
    batch_wished = Signal(object)
    restore_wished = Signal(object)

    def __init__(self, draft: Draft, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._draft = draft
        self._icons = icons
        self._zones: QWidget | None = None
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(_GRACE)
        self._leaving.timeout.connect(self.hide)
        self._title = QLabel()
        set_kind(self._title, "title")
        set_kind(self, "panel")
        set_kind(self, "panel", name="over")  # it hides what is below on purpose
        self.setAcceptDrops(True)  # beside the places a drop means nothing, and says so
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.padding] * 4)
        column.setSpacing(METRICS.gap_8)
        column.addWidget(self._title)
        self._column: QBoxLayout = column
        self.hide()

    def show_for(self, mime: QMimeData) -> None:
        """Show where `mime`, which is being dragged, could go."""
        self.stay()
        if self.isVisible() or not may_offer(mime):
            return
        self._title.setText(self.tr("Drop it where it belongs"))
        if self._zones is not None:
            self._zones.setParent(None)  # at once, so that each place is there once
            self._zones.deleteLater()
        self._zones = self._build(_files_in(mime))
        self._column.addWidget(self._zones, 1)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()

    def stay(self) -> None:
        """Something is still over the window."""
        self._leaving.stop()

    def leave(self) -> None:
        """Go, unless the drag comes to another place of the window at once."""
        if self.isVisible():
            self._leaving.start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        self.stay()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        super().dragLeaveEvent(event)
        self.leave()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()
        self.hide()

    def _build(self, files: int) -> QWidget:
        pictures, count = self._draft.pictures, max(files, 1)
        zones = QWidget()
        column = QVBoxLayout(zones)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_8)
        grid = QGridLayout()
        grid.setSpacing(METRICS.gap_8)
        for place in range(len(pictures)):
            row, column_at = divmod(place, _COLUMNS)
            alone = column_at == 0 and place == len(pictures) - 1
            zone = self._zone(self._replacing(place, count), "replace", place)
            grid.addWidget(zone, row, column_at, 1, _COLUMNS if alone else 1)
        if pictures:
            column.addLayout(grid, min(len(pictures), _MOST_LARGE))
        if self._draft.slots.room > 0:
            column.addWidget(self._zone(self._adding(count), "add"), 2)
        if files > 1:
            column.addWidget(self._zone(self._single(), "batch"), 1)
        if files == 1:
            column.addWidget(self._zone(self._restoring(), "undo"), 1)
        return zones

    def _zone(self, target: Target, icon: str, place: int | None = None) -> DropZone:
        image = None if place is None else self._draft.pictures[place].preview
        zone = DropZone(target, self._icons.icon(icon), image)
        zone.entered.connect(self.stay)
        zone.left.connect(self.leave)
        zone.dropped.connect(partial(self._take, target))
        return zone

    def _take(self, target: Target, offer: Offer) -> None:
        self.hide()
        if target.aim is Aim.BATCH:
            self.batch_wished.emit(offer)
        elif target.aim is Aim.RESTORE and offer.paths:
            self.restore_wished.emit(Path(offer.paths[0]))
        else:
            self.put.emit(offer, target.slot)

    def _replacing(self, place: int, count: int) -> Target:
        number = place + 1
        words = self.tr("Replace picture {number}").format(number=number)
        more = min(count - 1, self._draft.slots.room)
        if more:
            words = self.tr("Replace picture {number}, add {count} more").format(
                number=number, count=more
            )
        return Target(Aim.PUT, place, f"Replace picture {number} here", words)

    def _adding(self, count: int) -> Target:
        first = len(self._draft.pictures) + 1
        last = first + min(count, self._draft.slots.room) - 1
        words = self.tr("Add as picture {number}").format(number=first)
        if last > first:
            words = self.tr("Add as pictures {first} to {last}").format(first=first, last=last)
        return Target(Aim.PUT, first - 1, "Add here", words)

    def _single(self) -> Target:
        words = self.tr("One edit for each picture")
        return Target(Aim.BATCH, len(self._draft.pictures), "One edit for each here", words)

    def _restoring(self) -> Target:
        words = self.tr("Restore settings from this picture")
        return Target(Aim.RESTORE, 0, "Restore settings here", words)


def _files_in(mime: QMimeData) -> int:
    """How many files are dragged; nothing is read for this."""
    return sum(url.isLocalFile() for url in mime.urls())


def _fitted(image: QImage, side: int, ratio: float) -> QPixmap:
    scaled = image.scaled(
        round(side * ratio),
        round(side * ratio),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    pixmap = QPixmap.fromImage(scaled)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
