"""Where everything stands on the pages of a contact sheet."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.core.contact_sheet import MARGIN, Box, Paper, Sheet, laid_out
from firered_desktop.core.presentation import Caption
from firered_desktop.core.sizes import Dimensions

SHEETS = st.builds(
    Sheet,
    title=st.sampled_from(["", "Wedding"]),
    paper=st.sampled_from(Paper),
    landscape=st.booleans(),
    columns=st.integers(1, 6),
    captions=st.sampled_from([(), tuple(Caption)]),
    pairs=st.booleans(),
)
SIZES = st.lists(
    st.builds(Dimensions, st.integers(1, 9000), st.integers(1, 9000)), min_size=1, max_size=40
)


def inside(box: Box, sheet: Sheet) -> bool:
    width, height = sheet.page
    near = 0.001
    return (
        box.left >= MARGIN - near
        and box.top >= MARGIN - near
        and box.left + box.width <= width - MARGIN + near
        and box.top + box.height <= height + near
    )


def apart(one: Box, other: Box) -> bool:
    near = 0.001
    return (
        one.left + one.width <= other.left + near
        or other.left + other.width <= one.left + near
        or one.top + one.height <= other.top + near
        or other.top + other.height <= one.top + near
    )


@given(sheet=SHEETS, sizes=SIZES)
def test_each_result_has_a_place_of_its_own_on_the_paper(
    sheet: Sheet, sizes: list[Dimensions]
) -> None:
    pages = laid_out(sheet, sizes)
    assert [cell.number for page in pages for cell in page.cells] == list(range(len(sizes)))
    for page in pages:
        boxes = [box for cell in page.cells for box in (*cell.pictures, cell.words)]
        assert all(inside(box, sheet) for box in boxes)
        assert all(apart(one, other) for one, other in itertools.combinations(boxes, 2))
        assert all(len(cell.pictures) == 1 + sheet.pairs for cell in page.cells)
    assert [page.title is not None for page in pages] == [
        number == 0 and bool(sheet.title) for number in range(len(pages))
    ]


@pytest.mark.parametrize("picture", [Dimensions(300, 100), Dimensions(100, 300)])
def test_a_picture_keeps_its_shape_in_the_middle_of_its_room(picture: Dimensions) -> None:
    room = Box(10, 20, 60, 40)
    fitted = room.fitted(picture)
    assert fitted.width / fitted.height == pytest.approx(picture.width / picture.height)
    assert fitted.left + fitted.width / 2 == pytest.approx(40)
    assert fitted.top + fitted.height / 2 == pytest.approx(40)
    assert fitted.width <= 60.001
    assert fitted.height <= 40.001


def test_it_is_printed_with_three_hundred_dots_an_inch() -> None:
    assert Box(0, 0, 25.4, 50.8).dots() == Dimensions(300, 600)
