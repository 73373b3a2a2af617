"""What a person says of the pictures in the history, as frozen values, and how it is taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

Key = int
"""Names a picture of the history for good; see core/gallery.py."""

MOST_STARS = 5


class Flag(StrEnum):
    """Whether a picture is chosen, or thrown out."""

    NONE = "none"
    PICK = "pick"
    REJECT = "reject"


class Label(StrEnum):
    """A colour to sort by, as photographers' programs have them."""

    NONE = "none"
    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PURPLE = "purple"


@dataclass(frozen=True, slots=True)
class Judgement:
    """All that a person said of one picture.

    `rating` is from 0 to 5 stars. `tags` are in the order of the alphabet. `project` is that of
    the whole edit, so that all its results have the same. `trashed_at`, when it went to the trash,
    is in seconds since the epoch, None where it is not there.
    """

    rating: int = 0
    flag: Flag = Flag.NONE
    label: Label = Label.NONE
    note: str = ""
    tags: tuple[str, ...] = ()
    project: str = ""
    trashed_at: float | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """Give so many stars, from 0 to 5."""

    rating: int

    def __post_init__(self) -> None:
        if not 0 <= self.rating <= MOST_STARS:
            raise ValueError(f"{self.rating} is no rating")

    def applied(self, judgement: Judgement) -> Judgement:
        """`judgement` after it."""
        return replace(judgement, rating=self.rating)


@dataclass(frozen=True, slots=True)
class SetFlag:
    """Pick, reject, or neither."""

    flag: Flag

    def applied(self, judgement: Judgement) -> Judgement:
        """`judgement` after it."""
        return replace(judgement, flag=self.flag)


@dataclass(frozen=True, slots=True)
class SetLabel:
    """Give a colour, or none."""

    label: Label

    def applied(self, judgement: Judgement) -> Judgement:
        """`judgement` after it."""
        return replace(judgement, label=self.label)


@dataclass(frozen=True, slots=True)
class SetNote:
    """Write a note in the place of the former one."""

    note: str

    def applied(self, judgement: Judgement) -> Judgement:
        """`judgement` after it."""
        return replace(judgement, note=self.note.strip())


@dataclass(frozen=True, slots=True)
class SetTags:
    """Give the tags `add`, and take away those of `remove`; case makes no difference."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

    def applied(self, judgement: Judgement) -> Judgement:
        """`judgement` after it."""
        gone = {tag_key(tag) for tag in self.remove}
        kept = {tag_key(tag): tag for tag in judgement.tags if tag_key(tag) not in gone}
        for tag in filter(None, map(tag_name, self.add)):
            kept.setdefault(tag_key(tag), tag)
        return replace(judgement, tags=in_order(kept.values()))


@dataclass(frozen=True, slots=True)
class MoveTo:
    """Move the whole edit to a project; "" is none."""

    project: str

    def applied(self, judgement: Judgement) -> Judgement:
        """`judgement` after it."""
        return replace(judgement, project=self.project.strip())


@dataclass(frozen=True, slots=True)
class Trash:
    """Move it to the trash; `at` is in seconds since the epoch. Nothing is deleted."""

    at: float

    def applied(self, judgement: Judgement) -> Judgement:
        """`judgement` after it; what is there already keeps its time."""
        if judgement.trashed_at is not None:
            return judgement
        return replace(judgement, trashed_at=self.at)


@dataclass(frozen=True, slots=True)
class Restore:
    """Take it out of the trash."""

    def applied(self, judgement: Judgement) -> Judgement:
        """`judgement` after it."""
        return replace(judgement, trashed_at=None)


Change = Rate | SetFlag | SetLabel | SetNote | SetTags | MoveTo | Trash | Restore

OF_WHOLE_EDITS = (MoveTo,)  # the changes that hold for every result of an edit


@dataclass(frozen=True, slots=True)
class Judged:
    """One picture before and after a change."""

    key: Key
    before: Judgement
    after: Judgement

    @property
    def reversed(self) -> Judged:
        """What takes it back."""
        return Judged(self.key, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Deed:
    """What one change did: the pictures that became other ones, newest first.

    Those that were so already are not among them; neither are those that cannot be changed so,
    which are the `skipped`: an edit that still needs something is not moved to the trash.
    """

    change: Change
    judged: tuple[Judged, ...]
    skipped: int = 0

    @property
    def keys(self) -> tuple[Key, ...]:
        """The pictures that it changed."""
        return tuple(each.key for each in self.judged)

    def __len__(self) -> int:
        return len(self.judged)


def tag_name(tag: str) -> str:
    """`tag` as it is kept: without blanks around it and with single ones inside."""
    return " ".join(tag.split())


def tag_key(tag: str) -> str:
    """What is the same for tags that only differ in case or blanks."""
    return tag_name(tag).casefold()


def in_order(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags in the order of the alphabet, whatever their case."""
    return tuple(sorted(tags, key=lambda tag: (tag.casefold(), tag)))


class Judging(Protocol):
    """The part of the library that remembers what a person said.

    Calls block, are safe from any thread, are durable on return, and raise LibraryUnusable,
    LibraryBusy, DiskFull.
    """

    def judge(self, keys: Sequence[Key], change: Change) -> Deed:
        """Change these pictures, all or none of them; unknown ones are left out."""
        ...

    def undo(self, deed: Deed) -> tuple[Key, ...]:
        """Set what `deed` changed, and nothing else, to what it was; the pictures that it could.

        A picture that was purged since is not among them.
        """
        ...

    def redo(self, deed: Deed) -> tuple[Key, ...]:
        """Set what `deed` changed to what it made of it."""
        ...
