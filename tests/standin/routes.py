"""What each request is answered, as fal documents it. A target still has its query."""

from __future__ import annotations

import base64
import json
import time
import uuid
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from tests.standin.acts import Answer
from tests.standin.course import Course, Edit, Failing
from tests.standin.ledger import Accepted, Seen
from tests.standin.pictures import JPEG, PNG, picture

if TYPE_CHECKING:
    from tests.standin.service import StandIn

PRICE = 0.0325


@dataclass(frozen=True)
class Told:
    """An answer before it goes on the wire; `edit` where it is that edit's event stream."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    edit: Edit | None = None


class Routes:
    """Answers for one stand-in."""

    def __init__(self, standin: StandIn) -> None:
        self._of = standin

    def answer(self, route: str, seen: Seen, parts: tuple[str, ...]) -> Told:
        if route in ("put", "file"):
            return getattr(self, f"_{route}")(seen, parts)  # type: ignore[no-any-return] # by name
        if refusal := self._refusal(route, seen):
            return refusal
        return getattr(self, f"_{route.replace('-', '_')}")(seen, parts)  # type: ignore[no-any-return] # by name

    def _refusal(self, route: str, seen: Seen) -> Told | None:
        given = seen.headers.get("authorization")
        if route == "cdn" and given == "Bearer a-cdn-token":
            return None
        if given is None:
            return _json(401, {"detail": "Authorization header is required"})
        if given != f"Key {self._of.key}":
            return _json(401, {"detail": "No user found for Key ID and Secret"})
        if self._of.locked and route in ("submit", "initiate", "token"):
            text = "User is locked. Reason: Exhausted balance. Top up your balance at fal.ai."
            return _json(403, {"detail": text})
        return None

    def _submit(self, seen: Seen, parts: tuple[str, ...]) -> Told:
        endpoint_id = "/".join(parts)
        arguments = json.loads(seen.body)
        edit = Edit(str(uuid.uuid4()), endpoint_id, arguments, self._course(arguments))
        edit.stored = seen.headers.get("x-fal-store-io") != "0"
        self._of.edits[edit.request_id] = edit
        self._of.ledger.accept(
            Accepted(
                edit.request_id,
                endpoint_id,
                edit.arguments,
                edit.sent_at,
                seen.headers,
                _query(seen).get("fal_webhook"),
            )
        )
        url = f"{self._of.addresses.queue}/{endpoint_id}/requests/{edit.request_id}"
        body = {
            "status": "IN_QUEUE",
            "request_id": edit.request_id,
            "response_url": url,
            "status_url": f"{url}/status",
            "cancel_url": f"{url}/cancel",
            "queue_position": edit.course.position,
        }
        return _json(200, body | self._of.addresses_of_submit)

    def _course(self, arguments: Any) -> Course:
        """How the edit goes: badly where a picture cannot be had."""
        urls = arguments.get("image_urls", ()) if isinstance(arguments, dict) else ()
        missing = [number for number, url in enumerate(urls) if self._of.shelf.lacks(url)]
        if not missing:
            return self._of.course
        entry = {
            "loc": ["body", "image_urls", missing[0]],
            "msg": "Failed to download the file.",
            "type": "file_download_error",
        }
        return replace(self._of.course, failing=Failing(422, {"detail": [entry]}))

    def _known(self, parts: tuple[str, ...]) -> Edit | None:
        edit = self._of.edits.get(parts[-1])
        if edit is None or edit.removed or edit.lost(self._of.kept_unstored):
            return None
        return edit

    def _status(self, _: Seen, parts: tuple[str, ...]) -> Told:
        edit = self._known(parts)
        if edit is None:
            return _json(404, {"detail": "Request not found"})
        body = edit.status()
        return _json(200 if body["status"] == "COMPLETED" else 202, body)

    def _stream(self, _: Seen, parts: tuple[str, ...]) -> Told:
        edit = self._known(parts)
        if edit is None:
            return _json(404, {"detail": "Request not found"})
        return Told(200, headers={"Content-Type": "text/event-stream"}, edit=edit)

    def _result(self, _: Seen, parts: tuple[str, ...]) -> Told:
        edit = self._known(parts)
        if edit is None:
            return _json(404, {"detail": "Request not found"})
        if edit.state() != "COMPLETED":
            return _json(400, {"detail": "Request is still in progress"})
        headers = {"x-fal-request-id": edit.request_id}
        if failing := edit.failing():
            return _json(failing.status, failing.body, headers | dict(failing.headers))
        if edit.course.units is not None:
            headers["X-Fal-Billable-Units"] = edit.course.units
        return _json(200, self.result_of(edit), headers)

    def result_of(self, edit: Edit) -> dict[str, Any]:
        """The body of a good result."""
        with self._of.lock:
            if edit.result is None:
                edit.result = self._make_result(edit)
            return edit.result

    def _make_result(self, edit: Edit) -> dict[str, Any]:
        asked = edit.arguments
        content_type = JPEG if asked.get("output_format") == "jpeg" else PNG
        count = int(asked.get("num_images", 1))
        urls = []
        for index in range(count):
            content = picture(hash((edit.request_id, index)), content_type, edit.course.size)
            if asked.get("sync_mode"):
                urls.append(f"data:{content_type};base64,{base64.b64encode(content).decode()}")
            else:
                urls.append(self._of.shelf.keep(content, content_type, f"{index}.png"))
        return {
            # The type of every image is wrong on purpose, as it is in fal's own examples.
            "images": [
                {"url": url, "width": 48, "height": 32, "content_type": JPEG} for url in urls
            ],
            "timings": {"inference": 0.25},
            "seed": asked.get("seed", 1),
            "has_nsfw_concepts": list(edit.course.nsfw or [False] * count),
            "prompt": "",
        }

    def _cancel(self, _: Seen, parts: tuple[str, ...]) -> Told:
        edit = self._known(parts)
        status, word = edit.cancel() if edit else (404, "NOT_FOUND")
        return _json(status, {"status": word})

    def _initiate(self, seen: Seen, _: tuple[str, ...]) -> Told:
        body = json.loads(seen.body)
        place = uuid.uuid4().hex
        url = self._of.shelf.keep(b"", body["content_type"], body["file_name"])
        path = url.removeprefix(self._of.addresses.media)
        upload_url = f"{self._of.addresses.storage}/put{path}?signature={place}"
        return _json(200, {"upload_url": upload_url, "file_url": url})

    def _put(self, seen: Seen, parts: tuple[str, ...]) -> Told:
        content_type = seen.headers.get("content-type", "")
        known = self._of.shelf.put("/" + parts[-1], seen.body, content_type)
        return Told(200) if known else Told(403, b"<Error/>")

    def _token(self, _: Seen, __: tuple[str, ...]) -> Told:
        body = {
            "token": "a-cdn-token",
            "token_type": "Bearer",
            "base_url": self._of.addresses.media,
            "expires_at": "2099-01-01T00:00:00+00:00",
        }
        return _json(200, body)

    def _cdn(self, seen: Seen, _: tuple[str, ...]) -> Told:
        content_type = seen.headers.get("content-type", "")
        name = seen.headers.get("x-fal-file-name", "upload.bin")
        url = self._of.shelf.keep(b"", content_type, name)
        self._of.shelf.put(url.removeprefix(self._of.addresses.media), seen.body, content_type)
        return _json(200, {"access_url": url})

    def _file(self, _: Seen, parts: tuple[str, ...]) -> Told:
        kept = self._of.shelf.at("/" + parts[-1])
        return Told(200, kept[0], {"Content-Type": kept[1]}) if kept else Told(404, b"not found")

    def _pricing(self, seen: Seen, _: tuple[str, ...]) -> Told:
        wanted = _query(seen).get("endpoint_id", "").split(",")
        prices = [
            {"endpoint_id": name, "unit_price": PRICE, "unit": "megapixels", "currency": "USD"}
            for name in wanted
        ]
        return _json(200, {"prices": prices, "has_more": False})

    def _by_endpoint(self, seen: Seen, _: tuple[str, ...]) -> Told:
        asked = _query(seen)
        start, end = (datetime.fromisoformat(asked[name]).timestamp() for name in ("start", "end"))
        ended = [
            edit
            for edit in self._of.edits.values()
            if edit.stored
            and edit.endpoint_id == asked["endpoint_id"]
            and start <= edit.sent_at < end
            and edit.state() == "COMPLETED"
        ]
        ended.sort(key=lambda edit: edit.sent_at, reverse=True)
        limit, first = int(asked.get("limit", "50")), int(asked.get("cursor", "0"))
        page = ended[first : first + limit]
        more = first + limit < len(ended)
        items = [_item(edit, "payloads" in asked.get("expand", "")) for edit in page]
        cursor = str(first + limit) if more else None
        return _json(200, {"items": items, "has_more": more, "next_cursor": cursor})


def _item(edit: Edit, payloads: bool) -> dict[str, Any]:
    def moment(seconds: float) -> str:
        return datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")

    item: dict[str, Any] = {
        "request_id": edit.request_id,
        "endpoint_id": edit.endpoint_id,
        "sent_at": moment(edit.sent_at),
        "started_at": moment(edit.sent_at),
        "ended_at": moment(time.time()),
        "status_code": 200,
        "duration": 0.5,
    }
    return item | {"json_input": edit.arguments, "json_output": None} if payloads else item


def _query(seen: Seen) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(seen.target.partition("?")[2]).items()}


def _json(status: int, body: object, headers: dict[str, str] | None = None) -> Told:
    told = Answer(status, body, headers or {})
    return Told(status, told.content(), {"Content-Type": "application/json", **dict(told.headers)})
