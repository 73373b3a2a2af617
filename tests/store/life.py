"""What a person does with a library for as long as the program lives, the same for each seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from firered_desktop.core.judging import Rate, Restore, SetNote, SetTags, Trash
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import judge
from tests.store.test_purging import LATER, an_edit

TAGS = ("zebra", "红色", "giraffe")


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that is done to edit `number`; `value` is what is said of it."""

    kind: str
    number: int
    value: int = 0

    @property
    def edit(self) -> str:
        """The identifier of the edit."""
        return f"edit-{self.number}"

    def do(self, library: SqliteLibrary) -> None:
        """Do it, durably."""
        match self.kind:
            case "add":
                an_edit(library, self.number, (f"result {self.number}",), f"sent {self.number}")
            case "rate":
                judge(library, Rate(self.value), self.edit)
            case "note":
                judge(library, SetNote(f"note {self.value}"), self.edit)
            case "tag":
                judge(library, SetTags((TAGS[self.value % 3],)), self.edit)
            case "trash":
                judge(library, Trash(LATER), self.edit)
            case "restore":
                judge(library, Restore(), self.edit)
            case "purge":
                library.purging.purge(1e9, library.gallery.keys_of(self.edit))


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of an edit that was not purged."""

    rating: int = 0
    note: str = ""
    tags: frozenset[str] = frozenset()
    trashed: bool = False


Remembered = dict[str, Said]


def acts(seed: int) -> Iterator[Act]:
    """What is done, without an end."""
    random = Random(seed)
    lying: list[int] = []
    thrown: list[int] = []
    number = 0
    while True:
        kind = random.choice(("add", "add", "rate", "rate", "note", "tag", "trash", "after"))
        if kind == "add" or not lying:
            lying.append(number)
            yield Act("add", number)
            number += 1
        elif kind == "trash":
            thrown.append(lying.pop(random.randrange(len(lying))))
            yield Act("trash", thrown[-1])
        elif kind == "after" and thrown:
            chosen = thrown.pop(random.randrange(len(thrown)))
            if random.random() < 0.5:
                lying.append(chosen)
                yield Act("restore", chosen)
            else:
                yield Act("purge", chosen)
        elif kind != "after":
            yield Act(kind, random.choice(lying), random.randrange(6))


def after(done: Act, before: Remembered) -> Remembered:
    """What is known after one more act."""
    if done.kind == "add":
        return {**before, done.edit: Said()}
    if done.kind == "purge":
        return {edit: said for edit, said in before.items() if edit != done.edit}
    said = before[done.edit]
    match done.kind:
        case "rate":
            said = replace(said, rating=done.value)
        case "note":
            said = replace(said, note=f"note {done.value}")
        case "tag":
            said = replace(said, tags=said.tags | {TAGS[done.value % 3]})
        case _:
            said = replace(said, trashed=done.kind == "trash")
    return {**before, done.edit: said}
