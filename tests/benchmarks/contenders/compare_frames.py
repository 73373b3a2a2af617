"""The compare view at 2560×1440 over two 45-megapixel pictures, led by hand movements.

``compare_frames pan|zoom|divider|all`` tells the seconds of the frame that 95 of 100 beat.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from firered_desktop.assets import assets_folder
from firered_desktop.preferences import Preferences
from firered_desktop.session.keymap_choice import KeymapChoice
from firered_desktop.session.mip_levels import Levels, mip_levels
from firered_desktop.ui.appearance import Appearance, Scheme
from firered_desktop.ui.compare_view import CompareView, Mode
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.shortcuts import usual_keys

SIZE = (2560, 1440)
SENSOR = (8256, 5504)  # pixels
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier

REACHES = 400  # milliseconds from one movement of a hand to a button

Move = Callable[[], None]


def photograph(tint: QColor) -> Levels:
    """Fine detail all over, so that no pixel is cheap."""
    image = QImage(*SENSOR, QImage.Format.Format_RGB32)
    image.fill(tint)
    painter = QPainter(image)
    for x in range(0, SENSOR[0], 24):
        painter.fillRect(x, 0, 9, SENSOR[1], QColor.fromHsv(x % 360, 120, 180, 90))
    for y in range(0, SENSOR[1], 20):
        painter.fillRect(0, y, SENSOR[0], 7, QColor.fromHsv(y % 360, 160, 120, 90))
    painter.end()
    return mip_levels(image)


class Hands:
    """Moves the pointer over a view; each move is one frame."""

    def __init__(self, view: CompareView) -> None:
        self._view = view
        self.lens = view.lens

    def mouse(self, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton) -> None:
        held = NONE if kind == QEvent.Type.MouseButtonRelease else LEFT
        event = QMouseEvent(kind, at, self._view.mapToGlobal(at), button, held, PLAIN)
        QApplication.sendEvent(self._view, event)

    def drag(self, start: QPointF, step: QPointF, count: int) -> Iterator[Move]:
        """A drag of `count` moves, there and back, after the moment that a hand needs for it."""
        QTest.qWait(REACHES)
        self.mouse(QEvent.Type.MouseButtonPress, start, LEFT)
        at = start
        for number in range(count):
            at += step if number < count // 2 else -step
            yield partial(self.mouse, QEvent.Type.MouseMove, at, NONE)
        self.mouse(QEvent.Type.MouseButtonRelease, at, LEFT)

    def wheel(self, at: QPointF, angle: int, count: int) -> Iterator[Move]:
        """So many turns nearer, and as many back."""
        for number in range(2 * count):
            turned = QPoint(0, angle if number < count else -angle)
            yield partial(self._turn, at, turned)

    def _turn(self, at: QPointF, turned: QPoint) -> None:
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(
            at, self._view.mapToGlobal(at), QPoint(), turned, NONE, PLAIN, phase, False
        )
        QApplication.sendEvent(self._view, event)


def moves(hands: Hands, work: str) -> Iterator[Move]:
    """What a person does, move by move."""
    middle = QPointF(SIZE[0] / 2, SIZE[1] / 2)
    beside = middle + QPointF(500, 300)
    if work in ("pan", "all"):
        for zoom in (0.5, 0.8, 1.0):
            hands.lens.fit()
            hands.lens.point(middle)
            hands.lens.actual_size()
            hands.lens.zoom_by(zoom)
            yield from hands.drag(beside, QPointF(-23, -11), 60)
    if work in ("zoom", "all"):
        hands.lens.fit()
        yield from hands.wheel(beside, 120, 14)
        yield from hands.wheel(beside, 30, 40)  # a touch pad's finer steps
    if work in ("divider", "all"):
        hands.lens.fit()
        yield from hands.drag(middle, QPointF(-14, 0), 60)
        hands.lens.actual_size()
        yield from hands.drag(middle, QPointF(14, 0), 60)


def main() -> None:
    """Time each frame from the hand's movement to the pixels, and tell the 95th of 100."""
    work = sys.argv[1].lower()
    application = QApplication(sys.argv[:1])
    assets = Path(assets_folder())
    look = Appearance(application, assets, Scheme.DARK)
    keys = KeymapChoice(usual_keys(), Preferences(), lambda **_: None)
    view = CompareView(Icons(assets / "icons", look.tokens), keys)
    view.resize(*SIZE)
    view.show_pair(photograph(QColor(90, 100, 110)), photograph(QColor(150, 110, 80)))
    view.set_mode(Mode.SPLIT)
    view.show()
    application.processEvents()
    frames: list[float] = []
    for move in moves(Hands(view), work):
        begun = perf_counter()
        move()
        application.processEvents()  # which paints, and draws out what was sketched
        frames.append(perf_counter() - begun)
    frames.sort()
    print(f"{len(frames)} frames, the longest {1000 * frames[-1]:.1f} ms", flush=True)
    print("took", frames[len(frames) * 95 // 100], flush=True)


if __name__ == "__main__":
    main()
