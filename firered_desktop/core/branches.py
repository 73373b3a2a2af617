"""Where the edits of a tree stand when it is drawn: in which column, and which lines pass them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from firered_desktop.core.lineage import Tree

MOST_COLUMNS = 12  # a tree that branches more often goes straight on in the last one


@dataclass(frozen=True, slots=True)
class Rail:
    """A line that passes a row from top to bottom, in a column; `lit` on the way to a picture."""

    column: int
    lit: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a tree as it is drawn, columns counted from 0.

    A chain goes straight down; only where several edits were made from one do they move aside.
    `joins` is the column of what it was made from, its own where the line comes straight from
    above, None where none comes. `leads` tells that a line leaves it downwards. `lit` is what
    leads to the picture that is looked at, `leads_lit` that the line below it does.
    """

    column: int = 0
    rails: tuple[Rail, ...] = ()
    joins: int | None = None
    leads: bool = False
    lit: bool = False
    leads_lit: bool = False


def placed(tree: Tree, path: Iterable[int] = ()) -> tuple[Place, ...]:
    """The photograph's place, then that of each node; the nodes of `path` lead to one picture."""
    nodes = tree.nodes
    # Of each parent, the photograph being None, there is one child at most that leads there.
    lit = {nodes[at].parent: at for at in path}
    first = tuple(at for at, node in enumerate(nodes) if node.parent is None)
    places = [Place(lit=bool(lit), leads=bool(nodes), leads_lit=bool(lit))]
    for at, node in enumerate(nodes):
        parent = places[0 if node.parent is None else node.parent + 1]
        siblings = first if node.parent is None else nodes[node.parent].children
        aside = len(siblings) > 1 and parent.column + 1 < MOST_COLUMNS
        rails = parent.rails
        if aside and at != siblings[-1]:
            rails = (*rails, Rail(parent.column, lit.get(node.parent, -1) > at))
        place = Place(
            parent.column + aside,
            rails,
            parent.column,
            leads=bool(node.children) or (not aside and at != siblings[-1]),
            lit=lit.get(node.parent) == at,
            leads_lit=at in lit,
        )
        places.append(place)
    return tuple(places)
