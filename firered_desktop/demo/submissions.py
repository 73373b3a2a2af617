"""The routes of fal's queue: submit, status, status stream, result, cancel."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from firered_desktop.core.models import find_model
from firered_desktop.demo.requests import Cancelling, State, Submitted
from firered_desktop.demo.wire import Call, Refusal, Reply, answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from firered_desktop.demo.keys import Keys
    from firered_desktop.demo.request_queue import RequestQueue

_COMMENT_EVERY = 15.0  # seconds, as fal's stream does
_CANCEL_STATUS = {
    Cancelling.REMOVED: 202,
    Cancelling.ASKED: 202,
    Cancelling.COMPLETED: 400,
    Cancelling.UNKNOWN: 404,
}


class Submissions:
    """Answers what concerns requests; `address` gives the service's own base URL."""

    def __init__(
        self,
        queue: RequestQueue,
        address: Callable[[], str],
        keys: Keys,
        now: Callable[[], float],
    ) -> None:
        self._queue = queue
        self._address = address
        self._keys = keys
        self._now = now

    def submit(self, call: Call) -> Reply:
        """Accept a request. What is wrong with its arguments shows in its result, as at fal."""
        owner = self._keys.owner_of(call)
        endpoint = call.path.strip("/")
        if find_model(endpoint) is None:
            raise Refusal(answer({"detail": f"Application '{endpoint}' not found"}, status=404))
        headers = {name: call.headers[name] for name in call.headers if name.startswith("x-fal-")}
        webhook = call.query.get("fal_webhook")
        request = self._queue.submit(endpoint, call.json(), headers, owner, webhook)
        body = {"status": State.IN_QUEUE.value, **self._links(request)}
        if webhook is not None:
            body["gateway_request_id"] = request.id
        body["queue_position"] = self._queue.position(request.id)
        return answer(body, headers={"x-fal-request-id": request.id})

    def status(self, call: Call) -> Reply:
        """How a request stands: 202 until it is complete, then 200."""
        self._keys.owner_of(call)
        request = self._request(call)
        position = self._queue.position(request.id)
        code = 200 if request.state is State.COMPLETED else 202
        return answer(
            self._standing(request, position, _wants_logs(call)),
            status=code,
            headers={"x-fal-request-id": request.id},
        )

    def stream(self, call: Call) -> Reply:
        """How a request stands, told at each change until it is complete."""
        self._keys.owner_of(call)
        request = self._request(call)
        return Reply(
            200,
            content_type="text/event-stream; charset=utf-8",
            headers={"Cache-Control": "no-cache", "x-fal-request-id": request.id},
            events=self._events(request, _wants_logs(call)),
        )

    def result(self, call: Call) -> Reply:
        """What the model answered, with its own status and headers."""
        self._keys.owner_of(call)
        request = self._request(call)
        headers = {"x-fal-request-id": request.id}
        if request.outcome is None:
            return answer({"detail": "Request is still in progress"}, status=400, headers=headers)
        outcome = request.outcome
        return answer(outcome.body, outcome.status, {**headers, **outcome.headers})

    def cancel(self, call: Call) -> Reply:
        """Stop a request, or ask for it."""
        self._keys.owner_of(call)
        cancelling = self._queue.cancel(_id_in(call))
        return answer({"status": cancelling.value}, status=_CANCEL_STATUS[cancelling])

    def _request(self, call: Call) -> Submitted:
        request = self._queue.find(_id_in(call))
        if (
            request is None
            or request.gone(self._now())
            or not call.path.startswith(f"/{request.endpoint}/")
        ):
            raise Refusal(answer({"detail": "Request not found"}, status=404))
        return request

    def _links(self, request: Submitted) -> dict[str, Any]:
        own = f"{self._address()}/{request.endpoint}/requests/{request.id}"
        return {
            "request_id": request.id,
            "response_url": own,
            "status_url": f"{own}/status",
            "cancel_url": f"{own}/cancel",
        }

    def _standing(self, request: Submitted, position: int, logs: bool) -> dict[str, Any]:
        body = {"status": request.state.value, **self._links(request)}
        if request.state is State.IN_QUEUE:
            return {**body, "queue_position": position}
        body["logs"] = _logs(request) if logs else None
        if request.outcome is not None:
            body["metrics"] = {"inference_time": request.outcome.inference_time}
            if request.outcome.error is not None:
                body["error"] = request.outcome.error
            if request.outcome.error_type is not None:
                body["error_type"] = request.outcome.error_type
        return body

    def _events(self, request: Submitted, logs: bool) -> Iterator[bytes]:
        told: tuple[State, int] | None = None
        latest: Submitted | None = request
        while latest is not None:
            position = self._queue.position(latest.id)
            if (latest.state, position) == told:
                yield b": still here\n\n"
            else:
                told = (latest.state, position)
                text = json.dumps(self._standing(latest, position, logs), ensure_ascii=False)
                yield f"data: {text}\n\n".encode()
            if latest.state is State.COMPLETED:
                return
            latest = self._queue.await_news(latest, position, _COMMENT_EVERY)


def _id_in(call: Call) -> str:
    return call.path.partition("/requests/")[2].partition("/")[0]


def _wants_logs(call: Call) -> bool:
    return call.query.get("logs", "").lower() in ("1", "true")


def _logs(request: Submitted) -> list[dict[str, str]]:
    at = datetime.fromtimestamp(request.started_at or request.sent_at, UTC).isoformat()
    entry = {"timestamp": at, "level": "INFO", "source": "USER"}
    return [{"message": "Built-in filters at work", **entry}]
