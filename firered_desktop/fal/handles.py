"""fal-client's request handle over our own client: status, result, cancel of one submission."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
from fal_client import Completed as FalCompleted
from fal_client import InProgress as FalInProgress
from fal_client import Queued as FalQueued
from fal_client import SyncRequestHandle

from firered_desktop.core.errors import Charged, ServiceUnavailable
from firered_desktop.core.ports import CancelToken, Completed, InProgress, InQueue, Status
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.fal.replies import NOT_THE_PROTOCOL, BadReply, NoReply, Reply

if TYPE_CHECKING:
    from firered_desktop.core.edit import Submission
    from firered_desktop.fal.connections import Connections

RESULT_PAUSE = 1.0  # seconds; the result is asked for when it is there, so this is hardly waited

# What the parser of fal-client raises for a status that it does not know.
_UNKNOWN = (ValueError, KeyError, TypeError)


class Handle:
    """Everything about one submission that fal-client can do; needs the Submission alone.

    Raises NoReply, BadReply, Cancelled; ServiceUnavailable at once where a stored address is not
    one of fal's.
    """

    def __init__(self, connections: Connections, submission: Submission) -> None:
        for url in (submission.status_url, submission.response_url, submission.cancel_url):
            if not connections.hosts.may_receive_key(url):
                raise ServiceUnavailable(
                    detail=QT_TRANSLATE_NOOP("reasons", "an address outside fal"),
                    charged=Charged.MAYBE,
                )
        self._client = connections.keyed
        self._response_url = str(httpx.URL(submission.response_url))
        self._handle = SyncRequestHandle(
            request_id=submission.request_id,
            response_url=submission.response_url,
            status_url=submission.status_url,
            cancel_url=submission.cancel_url,
            client=self._client,
        )

    def status(self, token: CancelToken) -> Status | None:
        """How it stands, or None where that is not known: then it goes on."""
        with self._client.attended(token) as attendance:
            try:
                status = self._handle.status()
            except _UNKNOWN as error:
                # A page of a proxy is no status at all; an unknown one of fal's may become known.
                if attendance.reply is None or not isinstance(attendance.reply.json(), dict):
                    raise NoReply(NOT_THE_PROTOCOL) from error
                return None
        match status:
            case FalQueued(position=position):
                return InQueue(position)
            case FalInProgress():
                return InProgress()
            case FalCompleted():
                return Completed()
            case _:
                return None

    def result(self, token: CancelToken) -> Reply:
        """The answer as it came, with the headers that fal-client does not hand out."""
        with self._client.attended(token) as attendance:
            try:
                # It waits for COMPLETED first, so a result asked for too early is no failure.
                self._handle.get(interval=RESULT_PAUSE)
            except _UNKNOWN:
                return self._result_itself(token)
            except BadReply as fault:
                if fault.reply.url != self._response_url:
                    # The status was refused, which says nothing of the result.
                    raise StatusRefused(fault.reply) from fault
                raise
        assert attendance.reply is not None, "get() returned, so something came"
        return attendance.reply

    def _result_itself(self, token: CancelToken) -> Reply:
        # fal-client cannot read the status and so would never ask for the result.
        reply = self._client.exchange(self._client.build_request("GET", self._response_url), token)
        if not reply.good:
            raise BadReply(reply)
        return reply

    def cancel(self, token: CancelToken) -> Reply:
        """Ask to stop; the answer's body tells what came of it, which fal-client drops."""
        with self._client.attended(token) as attendance:
            self._handle.cancel()
        assert attendance.reply is not None, "cancel() returned, so something came"
        return attendance.reply


class StatusRefused(BadReply):
    """The status was refused where the result was asked for."""
