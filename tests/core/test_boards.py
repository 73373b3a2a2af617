"""Boards: nothing overlaps, nothing is cut, every shape is kept, and little is left white."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.core.boards import GAP, Board, Place, Reference, apart, lay
from firered_desktop.core.preparation import Fit
from firered_desktop.core.sizes import Dimensions

SIDES = st.integers(1, 12_000)
SIZES = st.builds(Dimensions, SIDES, SIDES)
# What cameras and phones make, lying and standing; and up to five times as wide as high.
SHAPES = ((4000, 4000), (5000, 4000), (4000, 3000), (6000, 4000), (3840, 2160))
PHOTOS = st.sampled_from(
    [Dimensions(*shape) for shape in SHAPES] + [Dimensions(high, wide) for wide, high in SHAPES]
)
WITH_PANORAMAS = st.builds(Dimensions, st.integers(1_600, 8_000), st.integers(1_600, 3_200))


def boards_of(*sizes: Dimensions) -> tuple[Board, ...]:
    return lay(sizes).boards


def ends(place: Place) -> tuple[int, int]:
    return place.left + place.size.width, place.top + place.size.height


def used(board: Board) -> float:
    return sum(place.size.pixels for place in board.places) / board.size.pixels


@pytest.mark.parametrize(
    ("count", "groups"),
    [
        (1, [[0]]),
        (3, [[0], [1], [2]]),
        (4, [[0], [1], [2, 3]]),
        (5, [[0], [1, 2], [3, 4]]),
        (6, [[0], [1, 2], [3, 4, 5]]),
        (10, [[0], [1, 2, 3, 4], [5, 6, 7, 8, 9]]),
    ],
)
def test_the_first_stays_alone_and_the_others_keep_their_order(
    count: int, groups: list[list[int]]
) -> None:
    slots = lay([Dimensions(3000, 2000)] * count).slots
    assert groups == [
        [place.picture for place in slot.places] if isinstance(slot, Board) else [slot]
        for slot in slots
    ]


@given(st.lists(SIZES, min_size=4, max_size=10))
def test_each_picture_is_whole_in_its_shape_and_beside_the_others(sizes: list[Dimensions]) -> None:
    for board in boards_of(*sizes):
        for place in board.places:
            whole = sizes[place.picture]
            assert place.left >= 0
            assert place.top >= 0
            assert ends(place)[0] <= board.size.width
            assert ends(place)[1] <= board.size.height
            assert place.size == Fit(place.area).size(whole)
            # Each side is off by less than a pixel.
            across, along = place.size.width * whole.height, place.size.height * whole.width
            assert abs(across - along) <= whole.width + whole.height
        for one, other in combinations(board.places, 2):
            beside = ends(one)[0] <= other.left or ends(other)[0] <= one.left
            below = ends(one)[1] <= other.top or ends(other)[1] <= one.top
            assert beside or below


@given(st.lists(SIZES, min_size=4, max_size=10))
def test_a_board_is_a_megapixel_of_a_shape_that_the_model_knows(sizes: list[Dimensions]) -> None:
    for board in boards_of(*sizes):
        assert 0.9e6 <= board.size.pixels <= 1e6
        assert board.size.width % 16 == 0 or board.size.height % 16 == 0
        assert 0.5 <= board.size.width / board.size.height <= 2


@given(st.lists(PHOTOS, min_size=4, max_size=10))
def test_photographs_fill_most_of_a_board_and_none_is_tiny(sizes: list[Dimensions]) -> None:
    for board in boards_of(*sizes):
        assert used(board) > 0.5
        smallest = min(place.size.pixels for place in board.places)
        assert smallest > board.size.pixels / len(board.places) / 4


@given(st.lists(WITH_PANORAMAS, min_size=4, max_size=10))
def test_a_panorama_among_photographs_is_small_but_never_lost(sizes: list[Dimensions]) -> None:
    for board in boards_of(*sizes):
        assert used(board) > 0.4
        # One that is five times as wide as high, among upright ones, has an eighth of its share.
        smallest = min(place.size.pixels for place in board.places)
        assert smallest > board.size.pixels / len(board.places) / 12


def test_two_photographs_fill_a_board_but_for_the_gap() -> None:
    (board,) = boards_of(*[Dimensions(6000, 4000)] * 4)
    assert used(board) > 0.9
    upper, lower = board.places
    assert lower.top - ends(upper)[1] in range(GAP, GAP + 3)


@given(st.lists(SIZES, min_size=4, max_size=10))
def test_equal_pictures_are_laid_equally(sizes: list[Dimensions]) -> None:
    assert lay(sizes) == lay(list(sizes))


def test_small_pictures_are_not_enlarged() -> None:
    (board,) = boards_of(*[Dimensions(64, 48)] * 4)
    assert all(place.size == Dimensions(64, 48) for place in board.places)


def test_pictures_are_called_by_their_new_number_and_their_spot() -> None:
    laying = lay([Dimensions(3000, 2000)] * 5)
    names = laying.references()
    first, second = laying.boards
    assert names[Reference(1)] == Reference(1)
    assert names[Reference(2)] == Reference(2, first.places[0].spot)
    assert names[Reference(5)] == Reference(3, second.places[1].spot)


def test_a_board_that_is_taken_apart_gives_the_numbers_back() -> None:
    first = lay([Dimensions(3000, 2000)] * 5).boards[0]
    names = apart(2, first, 3)
    assert names[Reference(2, first.places[0].spot)] == Reference(2)
    assert names[Reference(2, first.places[1].spot)] == Reference(3)
    assert names[Reference(3)] == Reference(4)
    assert Reference(1) not in names
