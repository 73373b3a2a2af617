"""What a completed request came to."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from firered_desktop.core.edit import Answer, AnswerImage, Submission
from firered_desktop.core.errors import Charged, ServiceFailed, ServiceUnavailable
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.fal.complaints import complaint
from firered_desktop.fal.faults import (
    GONE,
    billable_units,
    is_last_word,
    of_result,
    translated,
)
from firered_desktop.fal.handles import Handle, StatusRefused
from firered_desktop.fal.replies import NOT_THE_PROTOCOL, BadReply, NoReply, Reply

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.core.ports import CancelToken
    from firered_desktop.fal.connections import Connections


class Answers:
    """Fetches the answer of a submission, also one from before the program was started."""

    def __init__(self, connections: Connections) -> None:
        self._with = connections

    def answer(self, submission: Submission, token: CancelToken) -> Answer:
        """The answer; it waits where the request has not ended yet.

        Raises ServiceFailed, ContentRefused, RequestRefused, StoppedLate or ResultGone as the edit
        ended; KeyRefused, AccountLocked, Offline, RateLimited or ServiceUnavailable where the
        answer is still there to be asked for.
        """
        now = self._with.clock.now()
        handle = Handle(self._with, submission)
        with translated(Charged.MAYBE, now):
            try:
                reply = self._with.persistence.run(lambda: handle.result(token), token, _may_change)
            except BadReply as fault:
                if isinstance(fault, StatusRefused) and fault.reply.status not in (404, GONE):
                    raise
                raise of_result(fault.reply, now) from fault
        return read_answer(reply)


def _may_change(fault: NoReply | BadReply) -> bool:
    # A server error that fal made the edit's own will not become another. That the result is not
    # there is believed only after a while: giving it up gives up what was paid for.
    if isinstance(fault, BadReply) and fault.reply.status in (404, GONE):
        said = complaint(fault.reply)
        return said is None or not said.typed
    if isinstance(fault, StatusRefused):
        return fault.reply.status >= 500 or fault.reply.status in (408, 409, 429)
    return not is_last_word(fault)


def read_answer(reply: Reply) -> Answer:
    """The answer in the body of the result and its headers; raises the leaves of a failure."""
    body = reply.json()
    images = body.get("images") if isinstance(body, dict) else None
    if not isinstance(body, dict) or not isinstance(images, list):
        # Some gateways turn fal's refusals into 200, so the shape decides and not the status.
        raise ServiceUnavailable(detail=NOT_THE_PROTOCOL, charged=Charged.MAYBE)
    units = billable_units(reply.headers)
    given = [image.get("url") for image in images if isinstance(image, dict)]
    urls = [url for url in given if isinstance(url, str) and url]
    if not urls or len(urls) < len(images):
        charged = Charged.NO if units == 0 else Charged.MAYBE
        raise ServiceFailed(detail=QT_TRANSLATE_NOOP("reasons", "no pictures"), charged=charged)
    flags = body.get("has_nsfw_concepts")
    seed, prompt = body.get("seed"), body.get("prompt")
    return Answer(
        images=tuple(AnswerImage(url, _flag(flags, index)) for index, url in enumerate(urls)),
        seed=seed if type(seed) is int else None,
        prompt=prompt if isinstance(prompt, str) else "",
        timings=_timings(body.get("timings")),
        billable_units=units,
    )


def _flag(flags: object, index: int) -> bool | None:
    """What the safety checker said of one picture; a short list says nothing of the rest."""
    if not isinstance(flags, list) or index >= len(flags):
        return None
    flag = flags[index]
    return flag if isinstance(flag, bool) else None


def _timings(value: object) -> Mapping[str, float]:
    if not isinstance(value, dict):
        return {}
    return {
        str(name): float(seconds)
        for name, seconds in value.items()
        if type(seconds) in (int, float) and math.isfinite(seconds)
    }
