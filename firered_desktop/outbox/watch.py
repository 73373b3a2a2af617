"""Looks after held edits while a window is open: sends what is due, hears the network return."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from firered_desktop.core.errors import Cancelled, FireredError, Offline, ServiceUnavailable
from firered_desktop.core.job import Hold, Job
from firered_desktop.core.ports import CancelToken, Clock
from firered_desktop.outbox.threads import start_thread

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.outbox.gate import Gate

logger = logging.getLogger(__name__)

# Seconds between looks. The wall clock is looked at again and again, since it jumps and the
# machine sleeps: a time that was waited for in one go would come too late.
LOOK = 15.0
FIRST_PROBE, LONGEST_PROBE = 5.0, 60.0


class Watch:
    """One thread that sleeps between looks; begun once, ended with `close`.

    `held` gives the held edits, `send` queues those that are held for some reason and `reach`
    raises Offline or ServiceUnavailable where the service cannot be reached. With `sends_by_itself`
    edits go out when the network is back; else that is only told. `gate` opens for new ones then.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        held: Callable[[], tuple[Job, ...]],
        send: Callable[[tuple[str, ...]], None],
        reach: Callable[[], None],
        sends_by_itself: Callable[[], bool],
        gate: Gate,
    ) -> None:
        self._clock = clock
        self._held = held
        self._send = send
        self._reach = reach
        self._sends_by_itself = sends_by_itself
        self._gate = gate
        self._lock = threading.Lock()
        self._token = CancelToken()  # of the present sleep
        self._begun = False
        self._closed = False
        self._listeners: tuple[Callable[[bool], None], ...] = ()
        self._pause = FIRST_PROBE
        self._offline = False
        # Edits of which it was told that they could go, and since when they were held then.
        self._announced: set[tuple[str, float]] = set()

    def listen(self, listener: Callable[[bool], None]) -> None:
        """Tell `listener` each change of whether the service can be reached."""
        self._listeners = (*self._listeners, listener)

    def begin(self) -> None:
        """Start looking."""
        with self._lock:
            if self._begun or self._closed:
                return
            self._begun = True
        start_thread("watch", self._run)

    def nudge(self) -> None:
        """Look now."""
        with self._lock:
            self._pause = FIRST_PROBE
            self._token.cancel()

    def close(self) -> None:
        """Look no more."""
        with self._lock:
            self._closed = True
            self._token.cancel()

    def _run(self) -> None:
        while (token := self._next_sleep()) is not None:
            try:
                pause = self.look()
            except FireredError as error:  # the library is busy, or closing
                logger.info("Held edits could not be looked at: %s", error.code)
                pause = LOOK
            self._sleep(pause, token)

    def _next_sleep(self) -> CancelToken | None:
        """The token of the next sleep, from before the look: a nudge meanwhile makes it short."""
        with self._lock:
            if self._closed:
                return None
            self._token = CancelToken()
            return self._token

    def _sleep(self, seconds: float, token: CancelToken) -> None:
        try:
            self._clock.sleep(seconds, token)
        except Cancelled:
            return

    def look(self) -> float:
        """Send what is due, ask for the network where edits wait for it; the next pause."""
        held, now = self._held(), self._clock.now()
        timed = [job for job in held if job.hold is Hold.NOT_BEFORE]
        self._send(tuple(job.id for job in timed if (job.options.not_before or 0.0) <= now))
        waiting = [job for job in held if job.hold is Hold.OFFLINE]
        by_itself = self._sends_by_itself()
        wanted = waiting if by_itself else [job for job in waiting if not self._is_told(job)]
        if not wanted and not self._gate.remembers(Hold.OFFLINE):
            return LOOK
        if self._reached():
            self._welcome(wanted, by_itself=by_itself)
            return LOOK
        self._announced.clear()
        if not self._offline:
            self._tell(reachable=False)
        pause, self._pause = self._pause, min(self._pause * 1.5, LONGEST_PROBE)
        return min(pause, LOOK) if timed else pause

    def _is_told(self, job: Job) -> bool:
        """Whether it was told that this edit could go, as it is held now."""
        return (job.id, job.changed_at) in self._announced

    def _welcome(self, wanted: list[Job], *, by_itself: bool) -> None:
        """The network is back: send what waited for it, or leave that to whoever is told."""
        self._pause = FIRST_PROBE
        self._gate.open(Hold.OFFLINE)
        if self._offline or (wanted and not by_itself):
            self._tell(reachable=True)
        if by_itself:
            self._send(tuple(job.id for job in wanted))
        else:
            self._announced.update((job.id, job.changed_at) for job in wanted)

    def _reached(self) -> bool:
        try:
            self._reach()
        except (Offline, ServiceUnavailable):
            return False
        except FireredError:
            return True  # it answered, whatever it said
        return True

    def _tell(self, *, reachable: bool) -> None:
        self._offline = not reachable
        for listener in self._listeners:
            listener(reachable)
