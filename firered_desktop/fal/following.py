"""A request from queue to end: by the event stream where it flows, else by asking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from firered_desktop.core.errors import Charged, ResultGone
from firered_desktop.core.ports import CancelToken, Completed, Status
from firered_desktop.fal.client import patient, wake
from firered_desktop.fal.complaints import complaint
from firered_desktop.fal.events import statuses
from firered_desktop.fal.faults import GONE, is_transient, translated
from firered_desktop.fal.handles import Handle
from firered_desktop.fal.replies import TIMED_OUT, BadReply, NoReply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from firered_desktop.core.edit import Submission
    from firered_desktop.fal.connections import Connections

FIRST_INTERVAL, LONGEST_INTERVAL, GROWTH = 0.5, 2.0, 1.25  # seconds between two polls
STREAMS = 4  # after this many that ended early, polling is the better way


@dataclass(slots=True)
class _Heard:
    """What one stream brought."""

    events: int = 0
    completed: bool = False
    silent: bool = False


class Following:
    """Tells each change of status of a submission."""

    def __init__(self, connections: Connections) -> None:
        self._with = connections

    def follow(self, submission: Submission, token: CancelToken) -> Iterator[Status]:
        """Each change until Completed, which is the last.

        Raises ResultGone where fal does not know the request, KeyRefused, and Offline or
        ServiceUnavailable when it could not be asked for a while; then follow again.
        """
        last: Status | None = None
        for status in self._statuses(submission, token):
            if status is None or status == last:
                continue
            last = status
            yield status
            if isinstance(status, Completed):
                return

    def _statuses(self, submission: Submission, token: CancelToken) -> Iterator[Status | None]:
        handle = Handle(self._with, submission)
        limits = self._with.options.limits
        # The first stream must speak soon, else a proxy keeps its events back. One that spoke and
        # then fell silent has shown that it flows, so the next may be silent for longer.
        for silence in (limits.first_event, *[limits.silence] * (STREAMS - 1)):
            heard = _Heard()
            yield from self._streamed(submission, silence, heard, token)
            token.check()
            if heard.completed:
                return
            if not heard.events or (heard.silent and silence >= limits.silence):
                break
        yield from self._polled(handle, token)

    def _streamed(
        self, submission: Submission, silence: float, heard: _Heard, token: CancelToken
    ) -> Iterator[Status | None]:
        """What one stream tells; fal-client has none, it asks ten times a second instead."""
        limits = self._with.options.limits
        clock = self._with.clock
        began = clock.monotonic()
        request = self._with.keyed.build_request(
            "GET",
            f"{_without_query(submission.status_url)}/stream",
            params={"logs": "0"},
            # Never back to the pool: a wish to stop breaks this connection, and on a pooled one
            # that could hit a submit.
            headers={"Accept": "text/event-stream", "Connection": "close"},
        )
        try:
            with self._with.keyed.opened(request, token, patient(limits, silence)) as response:
                kind = response.headers.get("content-type", "")
                if response.status_code != 200 or "text/event-stream" not in kind:
                    return  # polling tells what is wrong, if anything is
                with token.waking(lambda: wake(response)):
                    for status in statuses(response.iter_text()):
                        token.check()
                        heard.events += status is not None
                        if not heard.events and clock.monotonic() - began > limits.first_event:
                            return
                        if isinstance(status, Completed):
                            heard.completed = True
                            break
                        yield status
        except NoReply as fault:
            heard.silent = fault.reason == TIMED_OUT
        if heard.completed:
            yield Completed()

    def _polled(self, handle: Handle, token: CancelToken) -> Iterator[Status | None]:
        interval = FIRST_INTERVAL
        while True:
            with translated(Charged.MAYBE, self._with.clock.now()):
                status = self._asked(handle, token)
            yield status
            self._with.clock.sleep(interval, token)
            interval = min(interval * GROWTH, LONGEST_INTERVAL)

    def _asked(self, handle: Handle, token: CancelToken) -> Status | None:
        try:
            return self._with.persistence.run(lambda: handle.status(token), token, _may_come)
        except BadReply as fault:
            # A gateway's page is not fal's word, and giving the edit up gives up what was paid for.
            if _is_unknown(fault) and complaint(fault.reply) is not None:
                raise ResultGone(charged=Charged.MAYBE) from fault
            raise


def _may_come(fault: NoReply | BadReply) -> bool:
    # Right after the submit, not every machine at fal need know the request yet.
    return is_transient(fault) or _is_unknown(fault)


def _is_unknown(fault: NoReply | BadReply) -> bool:
    return isinstance(fault, BadReply) and fault.reply.status in (404, GONE)


def _without_query(url: str) -> str:
    return urlunsplit(urlsplit(url)._replace(query="", fragment=""))
