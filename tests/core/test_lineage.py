"""How a tree grows from edits, and what its branches cost."""

from __future__ import annotations

from decimal import Decimal

from firered_desktop.core.gallery import key_of
from firered_desktop.core.job import State
from firered_desktop.core.lineage import Link, Photograph, Source, Tree, grown

PHOTO = Photograph(7, "/p/a.jpg")


def link(place: int, parent: int | None = None, cost: str | None = "0.05") -> Link:
    """The edit at `place`, of the first result of the one at `parent`."""
    source = Source(None, 7) if parent is None else Source(key_of(parent, 0), None)
    keys = (key_of(place, 0), key_of(place, 1))
    money = None if cost is None else Decimal(cost)
    return Link(place, f"edit-{place}", "", State.FINISHED, 0.0, keys, (source,), money)


def outline(tree: Tree) -> list[str]:
    return [f"{'  ' * node.depth}{node.link.place} {node.branch_cost}" for node in tree.nodes]


def test_branches_stand_one_after_the_other_with_what_they_cost() -> None:
    tree = grown(PHOTO, [link(5, 3), link(2, 1), link(1), link(4), link(3, 1)])
    assert outline(tree) == ["1 0.20", "  2 0.05", "  3 0.10", "    5 0.05", "4 0.05"]
    assert tree.cost == Decimal("0.25")
    assert tree.nodes[0].children == (1, 2)
    assert tree.nodes[3].parent == 2


def test_a_chain_leads_from_the_photograph_to_a_picture() -> None:
    tree = grown(PHOTO, [link(1), link(2, 1), link(3, 2), link(4, 1)])
    chain = [tree.nodes[at].link.place for at in tree.chain_of(key_of(3, 1))]
    assert chain == [1, 2, 3]
    assert tree.chain_of(key_of(9, 0)) == ()


def test_what_is_not_known_to_cost_is_counted_apart() -> None:
    tree = grown(PHOTO, [link(1, cost=None), link(2, 1), link(3, 2, None)])
    assert (tree.nodes[0].branch_cost, tree.nodes[0].unknown) == (Decimal("0.05"), 2)


def test_an_edit_whose_parent_is_elsewhere_stands_at_the_beginning() -> None:
    assert outline(grown(PHOTO, [link(2, 9), link(1, 2)])) == ["1 0.05", "2 0.05"]


def test_a_chain_can_be_longer_than_python_calls_go_deep() -> None:
    tree = grown(PHOTO, [link(1), *(link(place, place - 1) for place in range(2, 3_000))])
    assert tree.nodes[-1].depth == 2_998
    assert tree.cost == Decimal("0.05") * 2_999
