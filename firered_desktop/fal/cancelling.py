"""Asking fal to stop a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.errors import Charged
from firered_desktop.core.ports import CancelOutcome, CancelToken
from firered_desktop.fal.complaints import complaint
from firered_desktop.fal.faults import translated
from firered_desktop.fal.handles import Handle
from firered_desktop.fal.replies import BadReply, Reply

if TYPE_CHECKING:
    from firered_desktop.core.edit import Submission
    from firered_desktop.fal.connections import Connections

# A request that ended is not removed; and one that fal does not list here may still have been
# worked on, so that only its answer can tell what became of it.
_TOO_LATE = (400, 404)


class Cancelling:
    """Cancels submissions, and tells honestly what came of it."""

    def __init__(self, connections: Connections) -> None:
        self._with = connections

    def cancel(self, submission: Submission, token: CancelToken) -> CancelOutcome:
        """Ask once, and again only where no answer came: asking twice is harmless.

        Raises Offline, ServiceUnavailable, KeyRefused, AccountLocked, RateLimited.
        """
        handle = Handle(self._with, submission)
        with translated(Charged.MAYBE, self._with.clock.now()):
            try:
                reply = self._with.persistence.run(lambda: handle.cancel(token), token)
            except BadReply as fault:
                if fault.reply.status not in _TOO_LATE or complaint(fault.reply) is None:
                    raise
                return CancelOutcome.COMPLETED
        return _granted(reply)


def _granted(reply: Reply) -> CancelOutcome:
    """Several bodies are documented; only "OK" says that it left the queue unworked."""
    body = reply.json()
    removed = isinstance(body, dict) and body.get("status") == "OK"
    return CancelOutcome.REMOVED if removed else CancelOutcome.ASKED
