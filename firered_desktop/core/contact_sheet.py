"""Where everything stands on the pages of a contact sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from firered_desktop.core.presentation import Caption
from firered_desktop.core.sizes import Dimensions

MARGIN = 12.0  # millimetres
GAP = 5.0
HEAD = 12.0  # of the title, on the first page
FOOT = 7.0  # of the page number
LINE = 3.9  # of one line of a caption
_SHAPES = (0.8, 1.6)  # least and most width to height of the room for a picture
MOST_COLUMNS = 6
PRINT = 300  # dots per inch
_INCH = 25.4  # millimetres


class Paper(StrEnum):
    """What it is printed on."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height, in millimetres."""
        return (210.0, 297.0) if self is Paper.A4 else (215.9, 279.4)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a person wants of it. With `pairs` the picture before stands beside each result."""

    title: str
    paper: Paper = Paper.A4
    landscape: bool = False
    columns: int = 3
    captions: tuple[Caption, ...] = (Caption.NAME, Caption.PROMPT, Caption.RATING)
    pairs: bool = False
    shape: float = 1.5  # width to height of the room for a picture

    @property
    def page(self) -> tuple[float, float]:
        """Width and height of a page, in millimetres."""
        width, height = self.paper.size
        return (height, width) if self.landscape else (width, height)


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page, in millimetres from its left upper corner."""

    left: float
    top: float
    width: float
    height: float

    def dots(self) -> Dimensions:
        """How many pixels fill it in print."""
        return Dimensions(*(max(1, round(side / _INCH * PRINT)) for side in self.sides))

    @property
    def sides(self) -> tuple[float, float]:
        """Width and height."""
        return self.width, self.height

    def fitted(self, picture: Dimensions) -> Box:
        """The largest place of the shape of `picture` in the middle of this one."""
        scale = min(self.width / picture.width, self.height / picture.height)
        width, height = picture.width * scale, picture.height * scale
        left = self.left + (self.width - width) / 2
        return Box(left, self.top + (self.height - height) / 2, width, height)


@dataclass(frozen=True, slots=True)
class Cell:
    """The places of one result: its pictures, the one before first, and its words."""

    number: int
    pictures: tuple[Box, ...]
    words: Box


@dataclass(frozen=True, slots=True)
class Page:
    """One page; the first has a `title`."""

    title: Box | None
    cells: tuple[Cell, ...]
    foot: Box


def laid_out(sheet: Sheet, pictures: Sequence[Dimensions]) -> tuple[Page, ...]:
    """The pages for results of these sizes, in order, row by row.

    Each has the same room, of the shape that suits them all together.
    """
    pages: list[Page] = []
    count, number = len(pictures), 0
    sheet = replace(sheet, shape=_shape(pictures))
    while number < count or not pages:
        first = not pages
        rows = _rows(sheet, first=first)
        many = min(rows * sheet.columns, count - number)
        cells = tuple(_cell(sheet, number + at, at, first=first) for at in range(many))
        pages.append(_page(sheet, cells, first=first))
        number += many
    return tuple(pages)


def _page(sheet: Sheet, cells: Sequence[Cell], *, first: bool) -> Page:
    width, height = sheet.page
    inside = width - 2 * MARGIN
    title = Box(MARGIN, MARGIN, inside, HEAD) if first and sheet.title else None
    return Page(title, tuple(cells), Box(MARGIN, height - MARGIN - FOOT, inside, FOOT))


def _cell_size(sheet: Sheet) -> tuple[float, float]:
    """Of one cell, its words included."""
    width = (sheet.page[0] - 2 * MARGIN - (sheet.columns - 1) * GAP) / sheet.columns
    return width, _picture_height(sheet, width) + _words_height(sheet)


def _picture_height(sheet: Sheet, width: float) -> float:
    each = (width - GAP / 2) / 2 if sheet.pairs else width
    # One picture fills a page at most.
    room = sheet.page[1] - 2 * MARGIN - FOOT - HEAD - _words_height(sheet)
    return min(each / sheet.shape, room)


def _shape(pictures: Sequence[Dimensions]) -> float:
    shapes = [each.width / each.height for each in pictures] or [1.0]
    least, most = _SHAPES
    return min(max(sum(shapes) / len(shapes), least), most)


def _words_height(sheet: Sheet) -> float:
    # An instruction may take two lines.
    lines = len(sheet.captions) + (Caption.PROMPT in sheet.captions)
    return lines * LINE + (GAP / 2 if lines else 0)


def _rows(sheet: Sheet, *, first: bool) -> int:
    _, height = _cell_size(sheet)
    room = sheet.page[1] - 2 * MARGIN - FOOT - _top(sheet, first=first)
    return max(1, int((room + GAP) // (height + GAP)))


def _top(sheet: Sheet, *, first: bool) -> float:
    return HEAD if first and sheet.title else 0.0


def _cell(sheet: Sheet, number: int, at: int, *, first: bool) -> Cell:
    width, height = _cell_size(sheet)
    row, column = divmod(at, sheet.columns)
    left = MARGIN + column * (width + GAP)
    top = MARGIN + _top(sheet, first=first) + row * (height + GAP)
    tall = _picture_height(sheet, width)
    pictures: tuple[Box, ...] = (Box(left, top, width, tall),)
    if sheet.pairs:
        each = (width - GAP / 2) / 2
        pictures = (Box(left, top, each, tall), Box(left + each + GAP / 2, top, each, tall))
    words = Box(left, top + tall + GAP / 4, width, _words_height(sheet))
    return Cell(number, pictures, words)
