"""Finding a request whose answer got lost in the account's own list of ended requests."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from firered_desktop.core.errors import Charged
from firered_desktop.core.ports import CancelToken, Match
from firered_desktop.fal.faults import translated
from firered_desktop.fal.replies import NOT_THE_PROTOCOL, NoReply
from firered_desktop.fal.submitting import known_submission

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from firered_desktop.core.edit import EditRequest
    from firered_desktop.fal.connections import Connections

PAGE = 100  # fal's own limit
INLINE_PAGE = 10  # requests with the pictures inside are megabytes each
MOST_PAGES = 50  # five thousand requests in two days are not one person's


class Lookups:
    """Reads the platform's list of requests; fal-client does not know it."""

    def __init__(self, connections: Connections) -> None:
        self._with = connections

    def find(
        self,
        request: EditRequest,
        image_urls: Sequence[str],
        since: float,
        until: float,
        token: CancelToken,
    ) -> tuple[Match, ...]:
        """Every ended request with equal arguments sent from `since` to `until`, oldest first.

        Times are in seconds since the epoch. Raises Offline, ServiceUnavailable, KeyRefused,
        AccountLocked, RateLimited.
        """
        wanted = request.arguments(tuple(image_urls))
        matches: list[Match] = []
        with translated(Charged.MAYBE, self._with.clock.now()):
            inline = any(url.startswith("data:") for url in image_urls)
            page = INLINE_PAGE if inline else PAGE
            for item in self._items(request.model_id, since, until, page, token):
                sent_at = _moment(item.get("sent_at"))
                request_id = item.get("request_id")
                if sent_at is None or not since <= sent_at <= until:
                    continue
                if isinstance(request_id, str) and _equal(wanted, item.get("json_input")):
                    submission = known_submission(self._with.hosts, request.model_id, request_id)
                    matches.append(Match(submission, sent_at))
        return tuple(sorted(matches, key=lambda match: match.sent_at))

    def _items(
        self, model_id: str, since: float, until: float, page: int, token: CancelToken
    ) -> Iterator[Mapping[str, object]]:
        # Whether the list goes by when a request was sent or when it ended is not documented, and
        # one that was sent in time may have ended just now.
        end = max(until, self._with.clock.now())
        params = {
            "endpoint_id": model_id,
            "start": _iso(int(since)),
            "end": _iso(int(end) + 1),
            "limit": str(page),
            "expand": "payloads",
        }
        for _ in range(MOST_PAGES):
            body = self._page(params, token)
            items = body.get("items")
            if not isinstance(items, list):
                raise NoReply(NOT_THE_PROTOCOL)
            yield from (item for item in items if isinstance(item, dict))
            cursor = body.get("next_cursor")
            if not body.get("has_more") or not isinstance(cursor, str) or not cursor:
                return
            params = {**params, "cursor": cursor}

    def _page(self, params: Mapping[str, str], token: CancelToken) -> Mapping[str, object]:
        def once() -> Mapping[str, object]:
            url = f"{self._with.hosts.platform}/v1/models/requests/by-endpoint"
            get = self._with.keyed.build_request("GET", url, params=dict(params))
            body = self._with.ask(get, token).json()
            if not isinstance(body, dict):
                raise NoReply(NOT_THE_PROTOCOL)
            return body

        return self._with.persistence.run(once, token)


def _equal(wanted: Mapping[str, object], stored: object) -> bool:
    """Whether every argument that was sent is the same in what fal stored."""
    if not isinstance(stored, dict):
        return False
    return all(name in stored and stored[name] == value for name, value in wanted.items())


def _iso(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _moment(value: object) -> float | None:
    """Seconds since the epoch of fal's ISO 8601 time; one without a zone is UTC."""
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
