"""What the program shows outside of its window: a notice, and the work on its task-bar entry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DesktopNotice:
    """A notice of the desktop, in plain text; `action` says what a click on it does."""

    title: str
    body: str
    action: str


@dataclass(frozen=True, slots=True)
class NoticeAnswer:
    """What a person did with a notice: opened it, or put it away unread.

    `token` is the desktop's permission to come to the front, where it gives one.
    """

    opened: bool
    token: str = ""


@dataclass(frozen=True, slots=True)
class WorkInHand:
    """How many edits are on their way, and which share (0 to 1) of those in work has ended.

    `share` is None where nothing can be said of it yet.
    """

    count: int
    share: float | None
