"""The one POST that may cost money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.edit import EditRequest, Submission
from firered_desktop.core.errors import Charged, Offline, SubmitUnconfirmed
from firered_desktop.core.parameters import NEGATIVE_PROMPT
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.send_options import USUAL, SendOptions
from firered_desktop.fal import faults
from firered_desktop.fal.client import patient
from firered_desktop.fal.connections import Connections, lifecycle
from firered_desktop.fal.replies import NoReply, Reply

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firered_desktop.fal.hosts import Hosts


class Submitting:
    """Sends a request once, and tells what became of it."""

    def __init__(self, connections: Connections) -> None:
        self._with = connections

    def submit(
        self,
        request: EditRequest,
        image_urls: Sequence[str],
        token: CancelToken,
        choice: SendOptions = USUAL,
    ) -> Submission:
        """One POST, never replayed.

        Not through fal-client, which sends it up to ten times when an answer is lost, each charged.
        Raises Offline (no byte of it left), KeyRefused, AccountLocked, RateLimited, RequestRefused,
        ContentRefused, ServiceFailed (nothing was accepted) or SubmitUnconfirmed.
        """
        hosts, options = self._with.hosts, self._with.options
        post = self._with.keyed.build_request(
            "POST",
            f"{hosts.queue}/{request.model_id}",
            json=request.arguments(tuple(image_urls)),
            params={} if choice.webhook_url is None else {"fal_webhook": choice.webhook_url},
            headers={
                **lifecycle(options.results_expire),
                **({} if choice.store_io else {"X-Fal-Store-IO": "0"}),
            },
        )
        # Once it left, stopping would throw away the answer; so the token counts before only.
        token.check()
        try:
            reply = self._with.keyed.exchange(
                post, CancelToken(), patient(options.limits, options.limits.submit)
            )
        except NoReply as fault:
            if fault.written:
                raise SubmitUnconfirmed(charged=Charged.MAYBE) from fault
            raise Offline from fault
        submission = _accepted(reply, hosts, request.model_id)
        if submission is None:
            words = (request.prompt, request.parameters.value(NEGATIVE_PROMPT), *image_urls)
            raise faults.of_submit(reply, self._with.clock.now(), words)
        return submission


def _accepted(reply: Reply, hosts: Hosts, model_id: str) -> Submission | None:
    """The submission that fal confirmed, or None."""
    body = reply.json()
    request_id = body.get("request_id") if reply.good and isinstance(body, dict) else None
    if not isinstance(body, dict) or not isinstance(request_id, str) or not request_id:
        return None
    ours = known_submission(hosts, model_id, request_id)

    def given(name: str, fallback: str) -> str:
        url = body.get(name)
        # An address elsewhere would get the key; fal's own can be built from the id.
        return url if isinstance(url, str) and hosts.may_receive_key(url) else fallback

    return Submission(
        request_id,
        status_url=given("status_url", ours.status_url),
        response_url=given("response_url", ours.response_url),
        cancel_url=given("cancel_url", ours.cancel_url),
    )


def known_submission(hosts: Hosts, model_id: str, request_id: str) -> Submission:
    """A submission of which only the id is known, with the addresses that the protocol implies."""
    url = hosts.request_url(model_id, request_id)
    return Submission(
        request_id, status_url=f"{url}/status", response_url=url, cancel_url=f"{url}/cancel"
    )
