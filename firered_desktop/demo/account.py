"""The routes of fal's platform API that the program uses: prices, and the list of own requests."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from firered_desktop.core.models import MODELS
from firered_desktop.demo.requests import State, Submitted
from firered_desktop.demo.wire import Call, Refusal, Reply, answer

if TYPE_CHECKING:
    from firered_desktop.demo.keys import Keys
    from firered_desktop.demo.request_queue import RequestQueue

_MOST_ENTRIES = 100  # in one page of the list


class Account:
    """Answers what concerns the account behind a key. Its errors have the platform's own shape."""

    def __init__(self, queue: RequestQueue, keys: Keys) -> None:
        self._queue = queue
        self._keys = keys

    def pricing(self, call: Call) -> Reply:
        """The unit prices of the endpoints that are asked for; also the free check of a key."""
        self._owner(call)
        asked = [name for name in call.query.get("endpoint_id", "").split(",") if name]
        known = {model.id: model for model in MODELS}
        if missing := [name for name in asked if name not in known]:
            raise _refusal(404, "not_found", f"Endpoint '{missing[0]}' not found")
        prices = [
            {
                "endpoint_id": name,
                "unit_price": float(known[name].usd_per_megapixel),
                "unit": "megapixels",
                "currency": "USD",
            }
            for name in (asked or known)
        ]
        return answer({"prices": prices, "next_cursor": None, "has_more": False})

    def listing(self, call: Call) -> Reply:
        """The caller's own ended requests that were to be stored, newest first, in pages."""
        owner = self._owner(call)
        query = dict(call.query)
        if not query.get("endpoint_id"):
            raise _refusal(400, "validation_error", "endpoint_id is required")
        try:
            limit = min(max(int(query.get("limit", "50")), 1), _MOST_ENTRIES)
            first = max(int(query.get("cursor") or "0"), 0)
            matching = [
                request
                for request in self._queue.all()
                if request.owner == owner and request.stored and _matches(request, query)
            ]
        except ValueError as error:
            raise _refusal(400, "validation_error", "Invalid query parameter") from error
        matching.sort(key=_sort_key(query.get("sort_by", "ended_at")), reverse=True)
        page = matching[first : first + limit]
        more = first + limit < len(matching)
        return answer(
            {
                "items": [_entry(one, "payloads" in query.get("expand", "")) for one in page],
                "next_cursor": str(first + limit) if more else None,
                "has_more": more,
            }
        )

    def _owner(self, call: Call) -> str:
        try:
            return self._keys.owner_of(call)
        except Refusal as refusal:
            raise _refusal(401, "authorization_error", "Authentication is required") from refusal


def _refusal(status: int, kind: str, message: str) -> Refusal:
    return Refusal(answer({"error": {"type": kind, "message": message}}, status=status))


def _matches(request: Submitted, query: dict[str, str]) -> bool:
    if request.state is not State.COMPLETED or request.outcome is None:
        return False
    ended = request.ended_at or request.sent_at
    succeeded = request.outcome.status < 400
    return (
        request.endpoint in query["endpoint_id"].split(",")
        and ("request_id" not in query or request.id == query["request_id"])
        and ("status" not in query or (query["status"] == "success") is succeeded)
        and ("start" not in query or ended >= _seconds(query["start"]))
        and ("end" not in query or ended <= _seconds(query["end"]))
    )


def _sort_key(name: str) -> Any:
    if name == "duration":
        return _duration
    return lambda request: request.ended_at or 0.0


def _duration(request: Submitted) -> float:
    return (request.ended_at or 0.0) - (request.started_at or request.ended_at or 0.0)


def _entry(request: Submitted, payloads: bool) -> dict[str, Any]:
    outcome = request.outcome
    made: dict[str, Any] = {
        "request_id": request.id,
        "endpoint_id": request.endpoint,
        "sent_at": _stamp(request.sent_at),
        "started_at": _stamp(request.started_at),
        "ended_at": _stamp(request.ended_at),
        "status_code": outcome.status if outcome else None,
        "duration": round(_duration(request), 4),
    }
    if payloads:
        made["json_input"] = dict(request.arguments)
        made["json_output"] = outcome.stored if outcome else None
    return made


def _stamp(seconds: float | None) -> str | None:
    if seconds is None:
        return None
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="microseconds")


def _seconds(text: str) -> float:
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
