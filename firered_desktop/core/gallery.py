"""The history as a person looks through it: what is asked for, and what is found.

Each picture of the history has a `Key`, a number that names it for good: of a result, or of an
edit that has none yet, which then stands as its first. Greater keys are newer edits, and within an
edit the first result has the greatest key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from firered_desktop.core.edit import ResultImage
from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.judging import MOST_STARS, Flag, Judgement, Key, Label
from firered_desktop.core.periods import Period, beginning
from firered_desktop.core.search_words import Span, spans

SEATS = 16  # the most results of an edit that have a key each
_MICROSECONDS = 1_000_000  # of which a place counts


def key_of(place: int, image: int) -> Key:
    """The key of result `image`, counted from 0, of the edit at `place`."""
    if not 0 <= image < SEATS:
        raise ValueError(f"there is no key for result {image}")
    return place * SEATS + SEATS - 1 - image


def place_of(key: Key) -> int:
    """What the keys of one edit have in common: microseconds since the epoch, made unique."""
    return key // SEATS


def image_of(key: Key) -> int:
    """Which result it is, counted from 0."""
    return SEATS - 1 - key % SEATS


def moment_of(key: Key) -> float:
    """When its edit was made, in seconds since the epoch, UTC."""
    return place_of(key) / _MICROSECONDS


class Shelf(StrEnum):
    """Where to look."""

    HISTORY = "history"
    TRASH = "trash"


class Order(StrEnum):
    """How what is found is sorted; of equals the newest first."""

    NEWEST = "newest"
    OLDEST = "oldest"
    RATING = "rating"  # best first
    COST = "cost"  # dearest first; those whose cost is unknown come last
    SIZE = "size"  # most pixels first
    NAME = "name"  # of the file of picture 1


class Grouping(StrEnum):
    """What has a heading of its own."""

    NONE = "none"
    DAY = "day"
    PROJECT = "project"
    PHOTOGRAPH = "photograph"  # where the chain of edits began


@dataclass(frozen=True, slots=True)
class Filters:
    """What a picture must be to be found; what is empty or None asks for nothing.

    One of `models`, `states`, `services`, `flags`, `labels` and `projects`, and every one of
    `tags`. `since` (from then on) and `until` (before then) are in seconds since the epoch;
    `most_rating` and the other bounds include themselves. Costs are those of whole edits, in USD:
    one whose cost is unknown is not found by them. `unsafe`: the safety checker marked it.
    `missing`: the file of picture 1 is known to be gone from its place. `photograph`: its chain
    began with that one. `period` goes on with the calendar, and counts where `since` is there too.
    """

    models: tuple[str, ...] = ()
    states: tuple[State, ...] = ()
    services: tuple[Service, ...] = ()
    flags: tuple[Flag, ...] = ()
    labels: tuple[Label, ...] = ()
    projects: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    least_rating: int = 0
    most_rating: int = MOST_STARS
    since: float | None = None
    until: float | None = None
    least_pixels: int | None = None
    most_pixels: int | None = None
    least_usd: float | None = None
    most_usd: float | None = None
    unsafe: bool | None = None
    exported: bool | None = None
    missing: bool | None = None
    photograph: int | None = None
    period: Period | None = None

    def __bool__(self) -> bool:
        return self != EVERYTHING


EVERYTHING = Filters()


@dataclass(frozen=True, slots=True)
class HistoryQuery:
    """What a person looks for. Every word of `words` must stand in what is searched.

    That are the prompt, the file names of the pictures, the note and the tags. `stacked` is for
    the gallery alone: the results of one edit lie on each other.
    """

    words: str = ""
    filters: Filters = EVERYTHING
    order: Order = Order.NEWEST
    grouping: Grouping = Grouping.NONE
    shelf: Shelf = Shelf.HISTORY
    stacked: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.words.strip() or self.filters)

    def at(self, now: float) -> HistoryQuery:
        """What it means at `now` (seconds since the epoch): moments in place of a period."""
        period = self.filters.period
        if period is None:
            return self
        since = beginning(period, now)
        return replace(self, filters=replace(self.filters, period=None, since=since))


@dataclass(frozen=True, slots=True)
class ListedGroup:
    """Some of a listing that stand together: `count` keys from index `first` on.

    `value` is the day (``2026-11-29``, on this machine's calendar), the project ("" for none), or
    the number of the photograph ("" where there is none); "" where nothing is grouped.
    """

    value: str
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything that was found, in order, as keys; or, while not `whole`, the first of it.

    The `groups` cover all of `keys`, in the same order. So many pictures as are `below` lie below
    others on stacks.
    """

    keys: Sequence[Key]
    groups: tuple[ListedGroup, ...] = ()
    whole: bool = True
    below: int = 0

    @property
    def pictures(self) -> int:
        """How many pictures were found."""
        return len(self.keys) + self.below


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One picture of the history. Moments are in seconds since the epoch.

    `input_missing`: picture 1 was not at its place when that was last looked at. `photograph`
    is where its chain of edits began.
    """

    key: Key
    job: Job
    judgement: Judgement
    photograph: int | None = None
    input_missing: bool = False
    exported_at: float | None = None

    @property
    def image(self) -> int:
        """Which result of its edit it is, counted from 0."""
        return image_of(self.key)

    @property
    def result(self) -> ResultImage | None:
        """The picture itself; None where the edit has none yet."""
        result = self.job.result
        if result is None or self.image >= len(result.images):
            return None
        return result.images[self.image]

    def matches(self, words: str) -> Matches:
        """Where the `words` of a search stand in it."""
        return Matches(
            spans(self.job.request.prompt, words),
            {name: found for name in self.names if (found := spans(name, words))},
            spans(self.judgement.note, words),
            {tag: found for tag in self.judgement.tags if (found := spans(tag, words))},
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The file names of the pictures that it was asked with."""
        paths = (image.path.replace("\\", "/") for image in self.job.request.images)
        return tuple(path.rpartition("/")[2] for path in paths)


@dataclass(frozen=True, slots=True)
class Matches:
    """Where the words of a search stand: in the prompt, file names, the note, and tags."""

    prompt: tuple[Span, ...] = ()
    names: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    note: tuple[Span, ...] = ()
    tags: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facets:
    """How many pictures a query would find of each kind, for the choices beside it.

    Each kind is counted whatever the query itself asks of it, but with everything else that it
    asks. `exported` counts those that were and those that were not, `pixels` and `usd` by the size
    and by the cost of the whole edit in USD, which may be unknown. `first_at`, when the oldest on
    the shelf was made, is in seconds since the epoch.
    """

    total: int = 0
    models: Mapping[str, int] = field(default_factory=dict)
    states: Mapping[State, int] = field(default_factory=dict)
    services: Mapping[Service, int] = field(default_factory=dict)
    ratings: Mapping[int, int] = field(default_factory=dict)
    flags: Mapping[Flag, int] = field(default_factory=dict)
    labels: Mapping[Label, int] = field(default_factory=dict)
    projects: Mapping[str, int] = field(default_factory=dict)
    tags: Mapping[str, int] = field(default_factory=dict)
    periods: Mapping[Period, int] = field(default_factory=dict)
    exported: Mapping[bool, int] = field(default_factory=dict)
    pixels: Mapping[int, int] = field(default_factory=dict)
    usd: Mapping[float | None, int] = field(default_factory=dict)
    unsafe: int = 0
    missing: int = 0
    first_at: float | None = None


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query under a name of the person's; `saved_at` is in seconds since the epoch."""

    name: str
    query: HistoryQuery
    saved_at: float


class Gallery(Protocol):
    """The part of the library that is looked through. Queries have no period, only moments.

    Calls block, are safe from any thread, and raise LibraryUnusable, LibraryBusy, DiskFull.
    """

    def listing(self, query: HistoryQuery, limit: int | None = None) -> Listing:
        """What is found, in order; with a `limit` soon, and no more than so many of the first.

        A listing that is not whole is a beginning of the whole one.
        """
        ...

    def entries(self, keys: Sequence[Key]) -> tuple[HistoryEntry, ...]:
        """These pictures, in this order; those that are not there, or no longer, are left out."""
        ...

    def keys_of(self, job_id: str) -> tuple[Key, ...]:
        """The pictures of one edit, its first result first; also those in the trash."""
        ...

    def size(self, shelf: Shelf) -> int:
        """How many pictures stand there."""
        ...

    def facets(self, query: HistoryQuery, periods: Mapping[Period, float] = ...) -> Facets:
        """How many of what `query` finds are of each kind, and of each of `periods`.

        They are told with their beginnings, in seconds since the epoch.
        """
        ...

    def thumbnail(self, key: Key) -> bytes | None:
        """The stored thumbnail of a result, an encoded picture."""
        ...

    def note_export(self, job_id: str, image: int, path: str, at: float) -> None:
        """Remember that a result was copied to a file outside of the library; durable."""
        ...

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The searches with a name, in the order of the alphabet."""
        ...

    def save_search(self, search: SavedSearch) -> None:
        """Keep it in the place of one of the same name; durable."""
        ...

    def drop_search(self, name: str) -> None:
        """Forget the search of that name, if there is one; durable."""
        ...
