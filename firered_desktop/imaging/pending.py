"""Work for the imaging process that waits for its turn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firered_desktop.core.errors import Cancelled, FireredError
from firered_desktop.imaging.wire import Order, Reply, Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.ports import CancelToken

Outcome = Reply | FireredError | Cancelled


@dataclass(frozen=True, slots=True)
class Task:
    """An order, the wish to stop it, and who is told its outcome, once."""

    order: Order
    token: CancelToken
    settle: Callable[[Outcome], None]


class Pending:
    """Tasks in the order of their turn: previews first and the newest of them, then the oldest.

    Somebody looks at the slot that a preview is for, and looks away from older ones.
    """

    def __init__(self) -> None:
        self._previews: list[Task] = []
        self._others: list[Task] = []

    def __bool__(self) -> bool:
        return bool(self._previews or self._others)

    def add(self, task: Task) -> None:
        """Let `task` wait."""
        (self._previews if task.order.work is Work.PREVIEW else self._others).append(task)

    def take(self) -> Task | None:
        """The task whose turn it is, which waits no longer; None where none waits."""
        if self._previews:
            return self._previews.pop()
        return self._others.pop(0) if self._others else None

    def take_cancelled(self) -> list[Task]:
        """The tasks that nobody wants any more; they wait no longer."""
        dropped = [task for task in (*self._previews, *self._others) if task.token.cancelled]
        self._previews = [task for task in self._previews if task not in dropped]
        self._others = [task for task in self._others if task not in dropped]
        return dropped

    def take_all(self) -> list[Task]:
        """All of them; none waits any longer."""
        tasks = [*self._previews, *self._others]
        self._previews, self._others = [], []
        return tasks
