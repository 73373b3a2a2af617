from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from firered_desktop.core.gallery import Grouping
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.scrolled_list import AT_ONCE
from tests.contract.gallery_contract import finished
from tests.ui.gallery_room import GalleryRoom

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Painted(QObject):
    """What of a list is painted, frame by frame."""

    def __init__(self, room: GalleryRoom) -> None:
        super().__init__(room.grid)
        self.frames: list[QRegion] = []
        room.grid.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.frames.append(QRegion(event.region()))
        return False

    def after(self, begin: int = 0) -> QRegion:
        """All that was painted from frame `begin` on."""
        every = QRegion()
        for frame in self.frames[begin:]:
            every |= frame
        return every


@pytest.fixture
def room(qtbot: QtBot, plain_icons: Icons, tmp_path: Path) -> Iterator[GalleryRoom]:
    """Sixty edits, four in a line, of which three lines are seen and painted."""
    room = GalleryRoom(qtbot, plain_icons, tmp_path)
    for number in range(1, 61):
        room.library.add(finished(number, f"edit {number}"))
    room.open()
    point_elsewhere(room)
    rest(room)
    yield room
    point_elsewhere(room)
    room.close()


def point_elsewhere(room: GalleryRoom) -> None:
    """Let the pointer, which tests have in common, rest on no card."""
    QTest.mouseMove(room.view, QPoint(1, 1))


def rest(room: GalleryRoom) -> Painted:
    """Wait until nothing is to be painted any more, then look at what is."""
    painted, count = Painted(room), -1
    while count != len(painted.frames):
        room.settle()
        room.qtbot.waitUntil(lambda: not (room.model.pages.busy or room.grid.unpainted))
        count = len(painted.frames)
        for _ in range(20):
            QCoreApplication.processEvents()
    painted.frames.clear()
    return painted


def paint(room: GalleryRoom) -> None:
    """Let it paint what is to be painted."""
    QCoreApplication.processEvents()


def step(room: GalleryRoom, by: int) -> None:
    bar = room.grid.verticalScrollBar()
    bar.setValue(bar.value() + by)
    paint(room)


def on_screen(room: GalleryRoom) -> QImage:
    """What the person sees."""
    seen = room.grid.viewport()
    at = seen.mapTo(room.view, QPoint())
    shot = room.view.screen().grabWindow(room.view.winId(), at.x(), at.y(), *size(room))
    return shot.toImage().convertToFormat(QImage.Format.Format_RGB32)


def painted_anew(room: GalleryRoom) -> QImage:
    """What all of it looks like."""
    return room.grid.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def size(room: GalleryRoom) -> tuple[int, int]:
    return room.grid.viewport().width(), room.grid.viewport().height()


def test_a_step_paints_only_what_comes_into_view(room: GalleryRoom) -> None:
    painted = rest(room)
    width, height = size(room)
    step(room, 10)
    assert painted.after() == QRegion(0, height - 10, width, 10)
    painted.frames.clear()
    step(room, -4)
    assert painted.after() == QRegion(0, 0, width, 4)


def test_beside_that_the_heading_at_the_edge_is_painted(room: GalleryRoom) -> None:
    room.archive.searching.change(grouping=Grouping.PHOTOGRAPH)
    painted = rest(room)
    width, height = size(room)
    heading = room.grid.layout_of_cards.heading
    step(room, 10)
    strips = QRegion(0, 0, width, heading) | QRegion(0, height - 10, width, 10)
    assert painted.after() == strips
    painted.frames.clear()
    step(room, -4)
    assert painted.after() == QRegion(0, 0, width, heading + 4)


@pytest.mark.parametrize("grouping", [Grouping.NONE, Grouping.PHOTOGRAPH, Grouping.DAY])
def test_what_was_moved_looks_as_if_it_was_painted_there(
    room: GalleryRoom, grouping: Grouping
) -> None:
    room.archive.searching.change(grouping=grouping)
    rest(room)
    QTest.mouseClick(room.grid.viewport(), LEFT, PLAIN, room.middle(1))
    QTest.mouseMove(room.grid.viewport(), room.middle(2))
    for by in (7, 60, -20, 150, 333, -90, 25):
        step(room, by)
        rest(room)
        room.qtbot.waitUntil(lambda: on_screen(room) == painted_anew(room))


def test_another_card_is_under_a_pointer_that_rests(room: GalleryRoom) -> None:
    QTest.mouseMove(room.grid.viewport(), room.middle(1))
    painted = rest(room)
    height = room.grid.layout_of_cards.card.height()
    below = room.grid.visualRect(room.model.index(1 + room.grid.layout_of_cards.columns))
    step(room, height)
    seen = QRect(QPoint(), room.grid.viewport().size())
    moved = (below.translated(0, -height), below.translated(0, -2 * height))
    expected = QRegion(0, seen.height() - height, seen.width(), height)
    for card in moved:
        expected |= QRegion(card & seen)
    assert painted.after() == expected
    room.qtbot.waitUntil(lambda: on_screen(room) == painted_anew(room))


def test_what_changed_is_painted_a_few_cards_at_a_time(room: GalleryRoom) -> None:
    painted = rest(room)
    model, card = room.model, room.grid.layout_of_cards.card
    model.dataChanged.emit(model.index(0), model.index(model.rowCount() - 1))
    seen = room.grid.seen_rows()
    assert len(seen) > AT_ONCE
    cards = QRegion()
    for row in seen:
        cards |= QRegion(room.grid.visualRect(model.index(row)))
    shown = cards & QRegion(room.grid.viewport().rect())
    room.qtbot.waitUntil(lambda: painted.after() == shown)
    for frame in painted.frames:
        assert frame.boundingRect().height() <= 3 * card.height()
        assert sum(_area(each) for each in _parts(frame)) <= AT_ONCE * _area(QRect(QPoint(), card))


def test_what_is_not_seen_is_not_painted_when_it_changes(room: GalleryRoom) -> None:
    painted = rest(room)
    last = room.model.index(room.model.rowCount() - 1)
    room.model.dataChanged.emit(last, last)
    for _ in range(20):
        QCoreApplication.processEvents()
    assert painted.frames == []


def _parts(region: QRegion) -> list[QRect]:
    return [QRect(part) for part in region]  # type: ignore[attr-defined] # it can be gone through


def _area(rect: QRect) -> int:
    return rect.width() * rect.height()
