"""How what was found is laid out: under headings, on stacks, and what changed since."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TypeVar

from firered_desktop.core.gallery import ListedGroup, Listing, place_of
from firered_desktop.core.judging import Key

# Midnight is at a whole quarter of an hour everywhere; a place counts microseconds.
_QUARTER_HOUR = 900 * 1_000_000

H = TypeVar("H", bound=Hashable)


def days_of() -> Callable[[Key], str]:
    """Tells the day of a key on this machine's calendar, as in ``2026-11-29``."""
    known: dict[int, str] = {}

    def day(key: Key) -> str:
        quarter = place_of(key) // _QUARTER_HOUR
        if quarter not in known:
            moment = quarter * _QUARTER_HOUR / 1_000_000
            local = datetime.fromtimestamp(moment).astimezone()
            known[quarter] = local.date().isoformat()
        return known[quarter]

    return day


def by_day(keys: array[int]) -> Listing:
    """`keys`, which are sorted by time, day by day."""
    day = days_of()
    listed, first = [], 0
    while first < len(keys):
        value = day(keys[first])
        end = _end_of_run(keys, first, day)
        listed.append(ListedGroup(value, first, end - first))
        first = end
    return Listing(keys, tuple(listed))


def _end_of_run(keys: array[int], first: int, group: Callable[[Key], str]) -> int:
    """Behind the last of those of one `group`, the first of which stands at `first`."""
    value = group(keys[first])
    inside, width = first, 1

    def belongs(key: Key) -> bool:
        return group(key) == value

    while inside + width < len(keys) and belongs(keys[inside + width]):
        inside += width
        width *= 2
    while width > 1 or (inside + 1 < len(keys) and belongs(keys[inside + 1])):
        width = max(1, width // 2)
        if inside + width < len(keys) and belongs(keys[inside + width]):
            inside += width
    return inside + 1


def grouped(
    found: Iterable[tuple[Key, H]],
    name: Callable[[H], str] = str,
    order: Callable[[H], object] | None = None,
) -> Listing:
    """What was `found`, each with the group that it belongs to, group by group.

    Inside of a group they stay in order, and so do the groups, by their first, unless `order`
    sorts them. `name` gives their values.
    """
    groups: dict[H, array[int]] = {}
    for key, group in found:
        keys = groups.get(group)
        if keys is None:
            keys = groups[group] = array("q")
        keys.append(key)
    values = list(groups) if order is None else sorted(groups, key=order)  # type: ignore[arg-type]
    every = array("q")
    listed = []
    for value in values:
        listed.append(ListedGroup(name(value), len(every), len(groups[value])))
        every.extend(groups[value])
    return Listing(every, tuple(listed))


def plain(keys: Sequence[Key]) -> Listing:
    """`keys` without headings."""
    return Listing(keys, (ListedGroup("", 0, len(keys)),) if keys else ())


@dataclass(frozen=True, slots=True)
class Stacks:
    """A listing with the results of one edit on each other: the first of each, and how many.

    `sizes` counts what lies at each of `listing.keys`; those that a person spread lie by
    themselves, and count 1.
    """

    listing: Listing
    sizes: Sequence[int]


def stacked(listing: Listing, spread: Collection[int] = ()) -> Stacks:
    """`listing` with one key for each edit in each group, but for those at the places `spread`."""
    keys, sizes = array("q"), array("q")
    groups = []
    for group in listing.groups:
        first = len(keys)
        seats: dict[int, int] = {}
        for key in listing.keys[group.first : group.first + group.count]:
            place = place_of(key)
            if place in spread:
                keys.append(key)
                sizes.append(1)
            elif place in seats:
                sizes[seats[place]] += 1
            else:
                seats[place] = len(keys)
                keys.append(key)
                sizes.append(1)
        groups.append(ListedGroup(group.value, first, len(keys) - first))
    below = len(listing.keys) - len(keys)
    return Stacks(Listing(keys, tuple(groups), listing.whole, below), sizes)


def spread_out(listing: Listing) -> Stacks:
    """`listing` with every result by itself."""
    return Stacks(listing, array("q", [1]) * len(listing.keys))


@dataclass(frozen=True, slots=True)
class Removal:
    """So many rows from `first` on go away."""

    first: int
    count: int


@dataclass(frozen=True, slots=True)
class Insertion:
    """These rows come before the row that is `first` now."""

    first: int
    keys: tuple[Key, ...]


Step = Removal | Insertion


def steps_between(
    before: Sequence[Key], after: Sequence[Key], most: int = 20
) -> tuple[Step, ...] | None:
    """How rows become others, one step after the other.

    None where that takes more than `most` steps, or rows change places: then all is laid out anew.
    """
    head = _alike(before, after)
    tail = _alike(
        before[: head - 1 if head else None : -1], after[: head - 1 if head else None : -1]
    )
    # What both begin and end with is most of it as a rule, and looked at without a loop.
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    gone = _first_runs(old, new, most)
    if gone is None:
        return None
    staying = _without(old, gone)
    come = _first_runs(new, staying, most - len(gone))
    if come is None or _without(new, come) != staying:
        return None
    removals = [Removal(head + first, end - first) for first, end in reversed(gone)]
    insertions = [Insertion(head + first, tuple(new[first:end])) for first, end in come]
    return (*removals, *insertions)


def _alike(one: Sequence[Key], other: Sequence[Key]) -> int:
    """How many keys both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _first_runs(
    keys: Sequence[Key], others: Sequence[Key], most: int
) -> list[tuple[int, int]] | None:
    """Where keys that are not among `others` stand, run by run; None where those are too many."""
    if not others:
        return [(0, len(keys))] if keys else []
    runs = list(islice(_found_runs(keys, set(others)), most + 1))
    return runs if len(runs) <= most else None


def _without(keys: Sequence[Key], runs: Sequence[tuple[int, int]]) -> list[Key]:
    """The `keys` that do not stand in `runs`."""
    left: list[Key] = []
    last = 0
    for first, end in runs:
        left.extend(keys[last:first])
        last = end
    left.extend(keys[last:])
    return left


def _found_runs(keys: Sequence[Key], others: Collection[Key]) -> Iterator[tuple[int, int]]:
    first: int | None = None
    for row, key in enumerate(keys):
        if key in others:
            if first is not None:
                yield first, row
            first = None
        elif first is None:
            first = row
    if first is not None:
        yield first, len(keys)
