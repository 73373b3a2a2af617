from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

from firered_desktop.core.gallery import ListedGroup
from firered_desktop.ui.gallery_layout import GalleryLayout

CARD = QSize(100, 80)
HEADING = 20


def groups(*counts: int) -> tuple[ListedGroup, ...]:
    firsts = [sum(counts[:at]) for at in range(len(counts))]
    return tuple(
        ListedGroup(str(at), first, count)
        for at, (first, count) in enumerate(zip(firsts, counts, strict=True))
    )


def laid(*counts: int, heading: int = HEADING) -> GalleryLayout:
    return GalleryLayout(groups(*counts), 3, CARD, heading)


def test_cards_stand_in_lines_below_their_headings() -> None:
    layout = laid(4, 2)
    assert layout.place(0) == QRect(0, 20, 100, 80)
    assert layout.place(3) == QRect(0, 100, 100, 80)
    assert layout.place(5) == QRect(100, 200, 100, 80)
    assert layout.height == 20 + 2 * 80 + 20 + 80
    assert layout.place(6) == layout.place(-1) == QRect()


def test_without_cards_there_is_nothing_anywhere() -> None:
    layout = laid()
    assert (layout.height, layout.place(0), layout.row_at(QPoint(0, 0))) == (0, QRect(), None)
    assert list(layout.rows_between(0, 500)) == list(layout.groups_between(0, 500)) == []


def test_each_card_is_found_at_its_place_and_nothing_beside() -> None:
    layout = laid(4, 2)
    for row in range(6):
        assert layout.row_at(layout.place(row).center()) == row
    assert layout.row_at(QPoint(150, 150)) is None  # the line ends before
    assert layout.row_at(QPoint(50, 10)) is None  # a heading
    assert layout.row_at(QPoint(350, 50)) is None  # beyond the last column
    assert layout.row_at(QPoint(50, 9_999)) is None


def test_what_is_seen_of_it_is_told_by_whole_lines() -> None:
    layout = laid(4, 2)
    assert layout.rows_between(0, 10) == range(0)
    assert layout.rows_between(0, 50) == range(3)
    assert layout.rows_between(150, 250) == range(3, 6)
    assert layout.rows_between(-100, 9_999) == range(6)
    assert layout.groups_between(0, 50) == range(1)
    assert layout.groups_between(150, 250) == range(2)
    assert layout.group_place(1) == (180, 280)


def test_the_arrows_keep_the_column_as_far_as_there_is_one() -> None:
    layout = laid(4, 2, 5)
    assert layout.below(2) == 3  # the line below is shorter
    assert layout.below(3) == 4  # into the next group
    assert layout.below(5) == 7
    assert layout.below(5, lines=2) == layout.below(8) == 10
    assert layout.below(9) == 9  # the last line
    assert layout.above(8) == 5  # the line above is shorter
    assert layout.above(4) == 3
    assert layout.above(9, lines=4) == layout.above(0) == 0


def test_a_frame_drawn_by_hand_touches_cards_of_several_lines() -> None:
    layout = laid(4, 2)
    touched = [row for rows in layout.rows_in(QRect(110, 90, 50, 150)) for row in rows]
    assert touched == [1, 5]
    assert list(layout.rows_in(QRect(310, 0, 50, 50))) == []
    assert [list(rows) for rows in layout.rows_in(QRect(0, 0, 250, 50))] == [[0, 1, 2]]
