"""What a tour is made of: steps with a picture each, and sittings of one program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from firered_desktop.tour.stage import Stage

Condition = Callable[[], bool]
Move = Callable[[Stage], Condition | None]
"""Does something to the window, and gives what is to be waited for before anything else is done."""


@dataclass(frozen=True, slots=True)
class Step:
    """A picture called `name`, taken once all `moves` have come to their ends.

    It shows the dialog or menu that is in front, else the window. Without a name it leads on
    only.
    """

    name: str
    moves: tuple[Move, ...]


Chapter = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Sitting:
    """Chapters in one run of the program, which starts in a new profile.

    `settings` are those that are not as usual. Without `demo` it is the program of a person who
    has no key yet.
    """

    chapters: tuple[Chapter, ...]
    demo: bool = True
    settings: Mapping[str, Any] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The pictures that are taken in it."""
        return tuple(step.name for chapter in self.chapters for step in chapter if step.name)


def show(name: str, *moves: Move) -> Step:
    """Make `moves`, then take a picture."""
    return Step(name, moves)


def lead(*moves: Move) -> Step:
    """Make `moves` on the way to another picture."""
    return Step("", moves)
