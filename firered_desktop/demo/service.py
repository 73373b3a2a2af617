"""The built-in service as one object: start it, talk to it, read what it saw, close it."""

from __future__ import annotations

import json
import re
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from firered_desktop.demo.account import Account
from firered_desktop.demo.endpoint import Endpoint
from firered_desktop.demo.files import FileStore
from firered_desktop.demo.keys import Keys
from firered_desktop.demo.loopback import Loopback
from firered_desktop.demo.request_queue import RequestQueue
from firered_desktop.demo.requests import Pace, Submitted
from firered_desktop.demo.script import Answer, Fault, Pause, Route, Script
from firered_desktop.demo.server import LoopbackServer
from firered_desktop.demo.storage import Storage
from firered_desktop.demo.submissions import Submissions
from firered_desktop.demo.webhooks import Webhooks
from firered_desktop.demo.wire import Call, Refusal, Reply, answer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LONGEST_LOG = 10_000  # calls


@dataclass(frozen=True, slots=True)
class Seen:
    """One call as the service saw it, before its body: for those who check what a client sends.

    Header names are in lower case. `route` is None where no route matched.
    """

    method: str
    path: str
    route: Route | None
    query: Mapping[str, str] = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Entry:
    method: str
    pattern: re.Pattern[str]
    route: Route
    respond: Callable[[Call], Reply]


class DemoService:
    """A service on loopback that speaks fal's protocol and edits with plain filters.

    One address stands for all of fal's hosts: queue, storage, files and platform API.
    """

    def __init__(
        self,
        script: Script | None = None,
        pace: Pace | None = None,
        key: str | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        """`script` says what goes wrong, `pace` how long things take, `now` the time.

        Any well-formed key is good, unless there is one `key` that alone is.
        """
        self.script = script or Script()
        self._files = FileStore()
        self._keys = Keys(only=key)
        self._storage = Storage(self._files, lambda: self.base_url, self._keys)
        self._loopback = Loopback()
        self._webhooks = Webhooks(self._loopback)
        pace = pace or Pace()
        endpoint = Endpoint(
            self._files, self._storage.files_url, self.script, self._loopback, pace.worked_area
        )
        self._now = now
        self._queue = RequestQueue(endpoint.perform, pace, self._webhooks.tell, now)
        self._table = self._routes()
        self._log: deque[Seen] = deque(maxlen=_LONGEST_LOG)
        self._log_lock = threading.Lock()
        self._server = LoopbackServer(self._announce, self._respond, self.script.wait)
        self._closed = False

    @property
    def base_url(self) -> str:
        """``http://127.0.0.1:PORT``, without a slash at its end."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def accepted(self) -> tuple[Submitted, ...]:
        """Every request that was accepted, oldest first, as it is now."""
        return self._queue.all()

    @property
    def uploaded(self) -> tuple[bytes, ...]:
        """The files that were uploaded, oldest first."""
        return self._files.uploaded()

    @property
    def log(self) -> tuple[Seen, ...]:
        """The calls that came in, oldest first."""
        with self._log_lock:
            return tuple(self._log)

    def start(self) -> None:
        """Begin to serve."""
        self._webhooks.start()
        self._queue.start()
        self._server.start()

    def close(self) -> None:
        """End every connection, thread and file of the service. Closing twice is nothing."""
        if self._closed:
            return
        self._closed = True
        self.script.close()
        self._loopback.close()
        self._queue.close()
        self._webhooks.close()
        self._server.close()
        self._files.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def hold(self) -> None:
        """Let no request leave the queue until `release`."""
        self._queue.hold()

    def release(self) -> None:
        """Let requests leave the queue again."""
        self._queue.release()

    def settle(self, seconds: float = 30) -> bool:
        """Wait until every accepted request has ended; False where that takes longer."""
        return self._queue.settle(seconds)

    def read(self, file_url: str) -> bytes | None:
        """The bytes behind one of the service's URLs, or None."""
        stored = self._files.read(file_url.rpartition("/")[2])
        return None if stored is None else stored.content

    def expire(self, file_url: str) -> None:
        """Forget a file, as fal does after its time."""
        self._files.remove(file_url.rpartition("/")[2])

    def _routes(self) -> tuple[_Entry, ...]:
        storage, account = self._storage, Account(self._queue, self._keys)
        queue = Submissions(self._queue, lambda: self.base_url, self._keys, self._now)
        request = r"/[^/]+/[^/]+/requests/[^/]+"
        table: tuple[tuple[str, str, Route, Callable[[Call], Reply]], ...] = (
            ("POST", "/storage/auth/token", Route.TOKEN, storage.token),
            ("POST", "/storage/upload/initiate", Route.INITIATE, storage.initiate),
            ("PUT", "/upload/[^/]+", Route.PUT, storage.put),
            ("POST", "/files/upload", Route.UPLOAD, storage.upload),
            ("GET", "/files/[^/]+", Route.FILE, storage.file),
            ("GET", "/v1/models/pricing", Route.PRICING, account.pricing),
            ("GET", "/v1/models/requests/by-endpoint", Route.LISTING, account.listing),
            ("GET", f"{request}/status", Route.STATUS, queue.status),
            ("GET", f"{request}/status/stream", Route.STREAM, queue.stream),
            ("GET", f"{request}(/response)?", Route.RESULT, queue.result),
            ("PUT", f"{request}/cancel", Route.CANCEL, queue.cancel),
            ("POST", "/[^/]+/[^/]+", Route.SUBMIT, queue.submit),
        )
        return tuple(
            _Entry(method, re.compile(pattern), route, respond)
            for method, pattern, route, respond in table
        )

    def _find(self, call: Call) -> _Entry | None:
        return next(
            (
                entry
                for entry in self._table
                if entry.method == call.method and entry.pattern.fullmatch(call.path)
            ),
            None,
        )

    def _announce(self, call: Call) -> Fault | None:
        entry = self._find(call)
        route = entry.route if entry else None
        with self._log_lock:
            self._log.append(Seen(call.method, call.path, route, call.query, call.headers))
        return self.script.take(route) if route else None

    def _respond(self, call: Call, fault: Fault | None) -> Reply:
        if isinstance(fault, Pause):
            self.script.wait(fault)
        if isinstance(fault, Answer):
            return _scripted(fault)
        entry = self._find(call)
        if entry is None:
            return answer({"detail": "Not Found"}, status=404)
        try:
            return entry.respond(call)
        except Refusal as refusal:
            return refusal.reply


def _scripted(fault: Answer) -> Reply:
    body: Any = fault.body
    content = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
    return Reply(fault.status, content, fault.content_type, fault.headers)
