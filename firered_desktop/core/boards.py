"""More than three pictures: the first stays alone, the others are laid on two boards at most.

The model was trained with one to three pictures. What it is shown of each is about a megapixel, so
a board is no larger.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from firered_desktop.core.preparation import WHITE, Fit
from firered_desktop.core.sizes import MEGAPIXEL, STEP, Dimensions

MOST_ALONE = 3  # pictures for which no board is needed
WIDEST = 2.0  # width to height of a board, and the other way round
GAP = 16  # pixels of white between pictures, so that none is taken for a part of another
_OBLONG = 8.0  # a longer picture gets a place of this shape and leaves some of it free


@dataclass(frozen=True, slots=True)
class Spot:
    """Where on a board a picture is: the which of how many, counted from 0, down and across."""

    row: int
    rows: int
    column: int
    columns: int


@dataclass(frozen=True, slots=True)
class Reference:
    """A picture as an instruction names it: its number, from 1, and its spot if that is a board."""

    number: int
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where `picture` (from 0) lies on a board: `left`, `top` and `size` in pixels.

    `area` is for its Fit, which gives it that size.
    """

    picture: int
    left: int
    top: int
    size: Dimensions
    area: int
    spot: Spot


@dataclass(frozen=True, slots=True)
class Board:
    """Several pictures as one of `size` pixels."""

    size: Dimensions
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Laying:
    """What the slots hold afterwards, in order: pictures that stay alone (from 0), and boards."""

    slots: tuple[int | Board, ...]

    @property
    def boards(self) -> tuple[Board, ...]:
        """The boards alone."""
        return tuple(slot for slot in self.slots if isinstance(slot, Board))

    def references(self) -> Mapping[Reference, Reference]:
        """What each picture is called afterwards, by what it is called now."""
        return dict(self._pairs())

    def _pairs(self) -> Iterator[tuple[Reference, Reference]]:
        for number, slot in enumerate(self.slots, start=1):
            if isinstance(slot, Board):
                for place in slot.places:
                    yield Reference(place.picture + 1), Reference(number, place.spot)
            else:
                yield Reference(slot + 1), Reference(number)


@dataclass(frozen=True, slots=True)
class BoardFile:
    """A board to be made of the files `paths`, one for each of its places.

    What is transparent in them is laid on `ground`; the board itself is white.
    """

    board: Board
    paths: tuple[Path, ...]
    ground: str = WHITE


def lay(pictures: Sequence[Dimensions]) -> Laying:
    """How so many pictures of these sizes, upright, become three at most; their order is kept."""
    count = len(pictures)
    if count <= MOST_ALONE:
        return Laying(tuple(range(count)))
    middle = 1 + (count - 1) // 2
    groups = (range(1, middle), range(middle, count))
    laid = (group[0] if len(group) == 1 else _board(group, pictures) for group in groups)
    return Laying((0, *laid))


def apart(number: int, board: Board, count: int) -> Mapping[Reference, Reference]:
    """What pictures are called once `board`, picture `number` of `count`, is taken apart."""
    parts = len(board.places)
    own = {
        Reference(number, place.spot): Reference(number + at)
        for at, place in enumerate(board.places)
    }
    later = {Reference(each): Reference(each + parts - 1) for each in range(number + 1, count + 1)}
    return own | later


_Line = tuple[int, ...]
_Cell = tuple[float, float, float, float]  # left, top, width, height


def _board(group: Sequence[int], pictures: Sequence[Dimensions]) -> Board:
    """The one of all boards in rows or columns whose smallest picture is largest."""
    boards = (
        _arranged(lines, pictures, in_rows=in_rows)
        for lines in _lines(tuple(group))
        for in_rows in (True, False)
    )
    return max(boards, key=_worth)


def _worth(board: Board) -> tuple[float, float]:
    areas = [place.size.pixels / board.size.pixels for place in board.places]
    return min(areas), sum(areas)


def _lines(group: _Line) -> Iterator[tuple[_Line, ...]]:
    """Every way to break `group` into lines."""
    yield (group,)
    for at in range(1, len(group)):
        for rest in _lines(group[at:]):
            yield (group[:at], *rest)


def _arranged(lines: tuple[_Line, ...], pictures: Sequence[Dimensions], *, in_rows: bool) -> Board:
    """Each line filled from edge to edge, one below the other; or, not `in_rows`, beside it."""
    shapes = {each: _shape(pictures[each], in_rows=in_rows) for line in lines for each in line}
    sums = [sum(shapes[each] for each in line) for line in lines]
    ratio = min(max(1 / sum(1 / total for total in sums), 1 / WIDEST), WIDEST)
    along, across = _stepped(sqrt(MEGAPIXEL * ratio)), _stepped(sqrt(MEGAPIXEL / ratio))
    # Rounding to whole steps can take the ratio over its limit.
    along, across = min(along, int(WIDEST * across)), min(across, int(WIDEST * along))
    cells = _cells(lines, shapes, sums, along, across)
    size = Dimensions(along, across) if in_rows else Dimensions(across, along)
    places = tuple(
        _place(each, pictures[each], *((cell, spot) if in_rows else _turned(cell, spot)))
        for each, cell, spot in cells
    )
    return Board(size, places)


def _cells(
    lines: tuple[_Line, ...],
    shapes: Mapping[int, float],
    sums: Sequence[float],
    width: int,
    height: int,
) -> Iterator[tuple[int, _Cell, Spot]]:
    free = height - GAP * (len(lines) - 1)
    gaps = [GAP * (len(line) - 1) for line in lines]
    inverse = sum(1 / total for total in sums)
    saved = sum(gap / total for gap, total in zip(gaps, sums, strict=True))
    used = min(float(width), (free + saved) / inverse)
    highs = [(used - gap) / total for gap, total in zip(gaps, sums, strict=True)]
    top = (height - sum(highs) - GAP * (len(lines) - 1)) / 2
    for row, (line, high) in enumerate(zip(lines, highs, strict=True)):
        left = (width - used) / 2
        for column, each in enumerate(line):
            wide = high * shapes[each]
            yield each, (left, top, wide, high), Spot(row, len(lines), column, len(line))
            left += wide + GAP
        top += high + GAP


def _place(picture: int, whole: Dimensions, cell: _Cell, spot: Spot) -> Place:
    """`whole` as large as it can be in `cell`, in its middle; never enlarged."""
    left, top, wide, high = cell
    scale = min(wide / whole.width, high / whole.height, 1.0)
    area = max(1, int(whole.width * scale * whole.height * scale))
    size = Fit(area).size(whole)
    return Place(
        picture,
        max(0, int(left + (wide - size.width) / 2)),
        max(0, int(top + (high - size.height) / 2)),
        size,
        area,
        spot,
    )


def _shape(size: Dimensions, *, in_rows: bool) -> float:
    ratio = size.width / size.height if in_rows else size.height / size.width
    return min(max(ratio, 1 / _OBLONG), _OBLONG)


def _turned(cell: _Cell, spot: Spot) -> tuple[_Cell, Spot]:
    left, top, wide, high = cell
    return (top, left, high, wide), Spot(spot.column, spot.columns, spot.row, spot.rows)


def _stepped(side: float) -> int:
    return int((side + 1e-6) // STEP) * STEP
