from __future__ import annotations

from dataclasses import replace

from firered_desktop.core.branches import MOST_COLUMNS, Place, Rail, placed
from firered_desktop.core.job import State
from firered_desktop.core.lineage import Link, Source, Tree, grown


def tree(*parents: int | None) -> Tree:
    """A tree of edits, each made from the result of an earlier one, or of the photograph."""
    links = [
        Link(
            place=at,
            id=f"edit-{at}",
            prompt="warmer",
            state=State.FINISHED,
            created_at=float(at),
            keys=(at,),
            sources=(Source(parent, 1),),
        )
        for at, parent in enumerate(parents)
    ]
    return grown(None, links)


def test_a_chain_goes_straight_down() -> None:
    places = placed(tree(None, 0, 1))
    assert [place.column for place in places] == [0, 0, 0, 0]
    assert [place.joins for place in places] == [None, 0, 0, 0]
    assert [place.leads for place in places] == [True, True, True, False]
    assert not any(place.rails or place.lit for place in places)


def test_several_edits_of_one_picture_move_aside_and_a_line_passes_what_came_of_the_first() -> None:
    # The photograph, an edit of it, two edits of that, and one of the first of those.
    places = placed(tree(None, 0, 1, 0))
    assert [place.column for place in places] == [0, 0, 1, 1, 1]
    assert [place.joins for place in places] == [None, 0, 0, 1, 0]
    assert [place.rails for place in places] == [(), (), (Rail(0, False),), (Rail(0, False),), ()]
    assert [place.leads for place in places] == [True, True, True, False, False]


def test_the_way_to_a_picture_is_lit_and_the_line_that_passes_others() -> None:
    whole = tree(None, 0, 0)
    places = placed(whole, whole.chain_of(2))
    assert [place.lit for place in places] == [True, True, False, True]
    assert [place.leads_lit for place in places] == [True, True, False, False]
    assert places[2].rails == (Rail(0, True),)


def test_a_tree_that_branches_ever_again_stays_within_the_last_column() -> None:
    # Each edit has two made from it, of which the second goes on.
    parents: list[int | None] = [None]
    for _ in range(MOST_COLUMNS + 4):
        last = len(parents) - 1
        parents += [last, last]
    places = placed(tree(*parents))
    assert max(place.column for place in places) == MOST_COLUMNS - 1
    assert all(place.joins is not None for place in places[1:])


def test_a_thousand_edits_are_placed() -> None:
    places = placed(tree(None, *range(999)))
    assert len(places) == 1001
    assert places[-1] == replace(Place(), joins=0)
