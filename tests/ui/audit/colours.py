"""Colours that no token made: surfaces and lines of a widget that nobody styled."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from firered_desktop.ui.theme import METRICS
from firered_desktop.ui.tokens import Tokens
from tests.ui.audit.photographs import MARK
from tests.ui.audit.tree import told

# Antialiasing blends two tokens along the edges of letters and icons. Such blends are short: no
# stroke of a letter is as long as a line of the window, none as thick as a surface.
LINE = 40  # device-independent pixels of one colour in a row or column
SURFACE = 5  # device-independent pixels of one colour in both directions

Codes = NDArray[np.uint32]


def foreign_colours(root: QWidget, tokens: Tokens) -> list[str]:
    """The colours of surfaces and lines in `root` that `tokens` do not hold, each once.

    Photographs must be painted as `photographs.marked` does.
    """
    image = root.grab().toImage()
    scale = image.devicePixelRatio()
    codes = _codes(image)
    known = {QColor(value).rgb() & 0xFFFFFF for value in _colours(tokens)}
    known.add(_veiled_canvas(tokens))
    found = []
    for code, at in _flat(codes, round(LINE * scale), round(SURFACE * scale)):
        if code not in known and not _is_marked(code):
            spot = QPoint(int(at[1] / scale), int(at[0] / scale))
            widget = root.childAt(spot) or root
            if isinstance(widget, QLabel) and not widget.pixmap().isNull():
                continue  # a picture of the program's own
            found.append(f"#{code:06X} at {spot.x()}, {spot.y()}: {told(widget)}")
    return found


def _colours(tokens: Tokens) -> Iterator[str]:
    for value in dataclasses.astuple(tokens):
        if isinstance(value, str) and value.startswith("#"):
            yield value


def _veiled_canvas(tokens: Tokens) -> int:
    """The canvas under a veil: words on a photograph that does not reach below them."""
    veil = QColor(tokens.veil)
    veil.setAlpha(METRICS.veil_opacity)
    pixel = QImage(1, 1, QImage.Format.Format_RGB32)
    pixel.fill(QColor(tokens.canvas))
    painter = QPainter(pixel)
    painter.fillRect(pixel.rect(), veil)
    painter.end()
    return int(_codes(pixel)[0, 0])


def _codes(image: QImage) -> Codes:
    """Each pixel as 0xRRGGBB."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), -1)
    return rows[:, : plain.width()] & np.uint32(0xFFFFFF)


def _flat(codes: Codes, line: int, side: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """Each colour of a long line or of a surface, with the first place where it is."""
    seen: dict[int, tuple[int, int]] = {}
    across, down = _begins(codes, line, axis=1), _begins(codes, line, axis=0)
    for mask in (across, down, _squares(codes, side)):
        places = np.argwhere(mask)
        values, first = np.unique(codes[mask], return_index=True)
        for value, at in zip(values.tolist(), first.tolist(), strict=True):
            seen.setdefault(value, (int(places[at][0]), int(places[at][1])))
    yield from sorted(seen.items())


def _squares(codes: Codes, side: int) -> NDArray[np.bool_]:
    """Where a square of one colour begins; two strokes of a letter that meet are none."""
    down, across = _begins(codes, side, axis=0), _begins(codes, side, axis=1)
    whole = np.zeros(codes.shape, np.bool_)
    if codes.shape[0] >= side:
        below = _running(across.T, side).T
        whole[: below.shape[0]] = below
    return down & whole


def _begins(codes: Codes, length: int, axis: int) -> NDArray[np.bool_]:
    """Where `length` pixels of one colour begin along `axis`."""
    begins = np.zeros(codes.shape, np.bool_)
    if codes.shape[axis] < length:
        return begins
    ahead, whole = slice(1, None), slice(None)
    behind = slice(None, -1)
    same = codes[whole, ahead] == codes[whole, behind] if axis else codes[ahead] == codes[behind]
    runs = _running(same if axis else same.T, length - 1)
    if axis:
        begins[:, : runs.shape[1]] = runs
    else:
        begins[: runs.shape[1]] = runs.T
    return begins


def _running(same: NDArray[np.bool_], length: int) -> NDArray[np.bool_]:
    """Where `length` values of a row that are true begin; in few steps, each of twice as many."""
    reach = 1
    while reach < length:
        step = min(reach, length - reach)
        same = same[:, step:] & same[:, : same.shape[1] - step]
        reach += step
    return same


def _is_marked(code: int) -> bool:
    """Whether it is the mark of a photograph, also where a veil lies over it: no token is pink."""
    red, green, blue = code >> 16, code >> 8 & 0xFF, code & 0xFF
    return red == blue and (green < red or code == MARK)
