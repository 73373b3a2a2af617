"""Which edits of this process wait for a place, which have one, and their tokens."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from enum import Enum
from functools import partial

from firered_desktop.core.ports import CancelToken
from firered_desktop.outbox.threads import start_thread

SEARCH_ENDS = 10.0  # seconds within which a search that was stopped has ended, if it can


PREPARED_AT_ONCE = 2  # edits whose pictures are made ready; one process decodes them all


class Lane(Enum):
    """What a place is for; an edit passes through both, one after the other."""

    PREPARING = "preparing"  # needs no network, so it goes on while the lines are full or dead
    SENDING = "sending"


Work = Callable[[str, CancelToken, Lane], None]


class Places:
    """So many edits are sent at once as `parallel` says; each on a thread that `work` is called on.

    An edit that is only looked for takes no place. Methods may be called from any thread.
    """

    def __init__(self, parallel: Callable[[], int], work: Work) -> None:
        self._parallel = parallel
        self._work = work
        self._changed = threading.Condition()
        # Both in the order of starting.
        self._waiting: dict[Lane, dict[str, CancelToken]] = {lane: {} for lane in Lane}
        self._running: dict[str, CancelToken] = {}
        self._lanes: dict[str, Lane] = {}  # of those that run
        self._searching: set[str] = set()  # of those that run
        self._closing = False

    @property
    def closing(self) -> bool:
        """Whether the program ends."""
        return self._closing

    def token(self, job_id: str) -> CancelToken | None:
        """The token of an edit that runs."""
        with self._changed:
            return self._running.get(job_id)

    def queue(self, job_ids: Iterable[str], lane: Lane = Lane.SENDING) -> None:
        """Give each edit a place in `lane` as soon as there is one."""
        with self._changed:
            for job_id in job_ids:
                if job_id not in self._running and not self._waits(job_id):
                    self._waiting[lane][job_id] = CancelToken()
        self._fill()

    def withdraw(self, job_id: str) -> None:
        """Let an edit wait no longer."""
        with self._changed:
            self._withdrawn(job_id)

    def _waits(self, job_id: str) -> bool:
        return any(job_id in waiting for waiting in self._waiting.values())

    def _withdrawn(self, job_id: str) -> CancelToken | None:
        tokens = [waiting.pop(job_id, None) for waiting in self._waiting.values()]
        return next((token for token in tokens if token is not None), None)

    def start_stopped(self, job_id: str) -> None:
        """Take an edit up now, cancelled: while it waited for a place it could cost money."""
        with self._changed:
            token = self._withdrawn(job_id) or CancelToken()
            token.cancel()
            if job_id not in self._running and not self._closing:
                self._start(job_id, token, Lane.SENDING)

    def renew(self, job_id: str) -> CancelToken:
        """Another token for an edit that goes on although it was cancelled."""
        with self._changed:
            token = self._running[job_id] = CancelToken()
            if self._closing:
                token.cancel()
        return token

    def note_search(self, job_id: str, *, searching: bool) -> None:
        """Hear that an edit is only looked for, or is so no longer."""
        with self._changed:
            searching = searching and job_id in self._running
            (self._searching.add if searching else self._searching.discard)(job_id)
        if searching:
            self._fill()

    def end_search(self, job_id: str) -> None:
        """Stop looking for an edit, and wait until that has ended."""
        with self._changed:
            if job_id in self._searching:
                self._running[job_id].cancel()
                self._changed.wait_for(lambda: job_id not in self._running, SEARCH_ENDS)

    def leave(self, job_id: str, let_go: Callable[[], None], *, goes_on: bool) -> None:
        """Give a place back, and `let_go` of the edit in the same moment.

        One that `goes_on` waits for a place to be sent.
        """
        with self._changed:  # a wish in between would find the edit neither way
            let_go()
            self._searching.discard(job_id)
            self._lanes.pop(job_id)
            token = self._running.pop(job_id)
            if goes_on and not self._closing:
                self._go_on(job_id, token)
            self._changed.notify_all()
        self._fill()

    def _go_on(self, job_id: str, token: CancelToken) -> None:
        if token.cancelled:  # a wish that came in between is not to wait for a place
            self._start(job_id, token, Lane.SENDING)
        else:
            self._waiting[Lane.SENDING][job_id] = token

    def wait(self, seconds: float | None) -> bool:
        """Wait until nothing runs or waits; False where that took longer than `seconds`."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._busy(), seconds)

    def _busy(self) -> bool:
        return bool(self._running) or any(self._waiting.values())

    def close(self, seconds: float) -> None:
        """Start nothing more, and give what runs `seconds` to let go."""
        with self._changed:
            self._closing = True
            for waiting in self._waiting.values():
                waiting.clear()
            for token in self._running.values():
                token.cancel()
            self._changed.wait_for(lambda: not self._running, seconds)

    def _fill(self) -> None:
        with self._changed:
            for lane, waiting in self._waiting.items():
                while waiting and self._may_start(lane):
                    job_id = next(iter(waiting))
                    self._start(job_id, waiting.pop(job_id), lane)

    def _may_start(self, lane: Lane) -> bool:
        taken = sum(
            1 for job_id, at in self._lanes.items() if at is lane and job_id not in self._searching
        )
        limit = self._parallel() if lane is Lane.SENDING else PREPARED_AT_ONCE
        return taken < limit and not self._closing

    def _start(self, job_id: str, token: CancelToken, lane: Lane) -> None:
        self._running[job_id] = token
        self._lanes[job_id] = lane
        start_thread(f"edit-{job_id[:8]}", partial(self._work, job_id, token, lane))
