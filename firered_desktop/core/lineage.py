"""Which picture and which edit made which, with the money that each branch took."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from firered_desktop.core.job import State
from firered_desktop.core.judging import Key


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture that edits began with.

    `path` is where it is, or was when it was edited; a web address for one on the web, "" where
    it is not known any more. `missing_at`, when it was first not found there, is in seconds since
    the epoch; None while it is there, or a person said that it need not be.
    """

    number: int
    path: str
    missing_at: float | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """What one picture of an edit was: a result, or a photograph by its number."""

    parent: Key | None
    photograph: int | None


@dataclass(frozen=True, slots=True)
class Link:
    """One edit of a chain, with its own results as `keys`, the first first.

    `sources` are its pictures in order; the first tells where it stands in the tree. `cost` is in
    USD, None where it is not known. What was purged is a link all the same, with an empty `id`
    and `prompt`, so that the rest hangs together; `trashed` is nothing but trash.
    """

    place: int
    id: str
    prompt: str
    state: State
    created_at: float
    keys: tuple[Key, ...]
    sources: tuple[Source, ...]
    cost: Decimal | None = None
    trashed: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """An edit in the tree of a photograph.

    `depth` counts from 0, the edits of the photograph itself. `children` are the indexes of the
    edits that were made from its results, oldest first. `branch_cost` is what it and all that
    came of it cost, in USD, as far as it is known; `unknown` counts those whose cost is not.
    """

    link: Link
    depth: int
    parent: int | None
    children: tuple[int, ...]
    branch_cost: Decimal
    unknown: int


@dataclass(frozen=True, slots=True)
class Tree:
    """All that came of one photograph; a node comes before its children, branch by branch.

    An edit of several pictures stands once, where its first picture came from.
    """

    photograph: Photograph | None
    nodes: tuple[Node, ...]

    @property
    def cost(self) -> Decimal:
        """What all of it cost in USD, as far as it is known."""
        return sum((each.branch_cost for each in self.nodes if each.parent is None), Decimal(0))

    def node_of(self, key: Key) -> int | None:
        """The index of the edit that made a picture."""
        found = (at for at, node in enumerate(self.nodes) if key in node.link.keys)
        return next(found, None)

    def chain_of(self, key: Key) -> tuple[int, ...]:
        """The indexes of the edits that led to a picture, from the photograph on."""
        chain: list[int] = []
        at = self.node_of(key)
        while at is not None:
            chain.append(at)
            at = self.nodes[at].parent
        return tuple(reversed(chain))


class Lineage(Protocol):
    """The part of the library that knows where pictures came from.

    Calls block, are safe from any thread, and raise LibraryUnusable, LibraryBusy, DiskFull.
    """

    def tree(self, key: Key) -> Tree:
        """The tree that a picture stands in; without nodes where it is not known."""
        ...

    def made_from(self, key: Key) -> tuple[Link, ...]:
        """The edits that used a result as any of their pictures, oldest first."""
        ...

    def photographs(self, numbers: Sequence[int]) -> dict[int, Photograph]:
        """These photographs, by their numbers; unknown ones are left out."""
        ...


def grown(photograph: Photograph | None, links: Iterable[Link]) -> Tree:
    """The tree of these `links`, which all came of `photograph`."""
    every = sorted(links, key=lambda link: link.place)
    makers = {key: link.place for link in every for key in link.keys}
    below: dict[int | None, list[Link]] = {}
    for link in every:
        parent = link.sources[0].parent if link.sources else None
        maker = None if parent is None else makers.get(parent)
        # A result comes before what was made from it, so nothing goes round in a circle.
        inside = maker is not None and maker < link.place
        below.setdefault(maker if inside else None, []).append(link)
    return Tree(photograph, _laid_out(below))


def _laid_out(below: dict[int | None, list[Link]]) -> tuple[Node, ...]:
    """A chain may be longer than Python calls go deep, so this walks without recursion."""
    order: list[tuple[Link, int, int | None]] = []
    left: list[tuple[Link, int, int | None]] = [
        (link, 0, None) for link in reversed(below.get(None, []))
    ]
    while left:
        link, depth, parent = left.pop()
        order.append((link, depth, parent))
        at = len(order) - 1
        left.extend((child, depth + 1, at) for child in reversed(below.get(link.place, [])))
    costs = [link.cost or Decimal(0) for link, _, _ in order]
    unknown = [int(link.cost is None) for link, _, _ in order]
    children: list[list[int]] = [[] for _ in order]
    for at in range(len(order) - 1, -1, -1):
        parent = order[at][2]
        if parent is not None:
            costs[parent] += costs[at]
            unknown[parent] += unknown[at]
            children[parent].insert(0, at)
    return tuple(
        Node(link, depth, parent, tuple(children[at]), costs[at], unknown[at])
        for at, (link, depth, parent) in enumerate(order)
    )
