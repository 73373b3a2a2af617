"""The service itself: what it was told to do, and what it remembers."""

from __future__ import annotations

import socket
import threading
from collections import defaultdict, deque
from typing import Self

from tests.standin.acts import Act
from tests.standin.course import Course, Edit
from tests.standin.ledger import Accepted, Ledger
from tests.standin.routes import Routes
from tests.standin.server import Server
from tests.standin.shelf import Addresses, Shelf

KEY = "5f1c7a52-9f4e-4f0a-8d53-3b1f0c0d7a11:00c0ffee00c0ffee00c0ffee00c0ffee"


class StandIn:
    """fal on loopback; give it acts by route with `plan`, and the way of edits with `course`.

    Routes: submit, status, stream, result, cancel, initiate, put, token, cdn, file, pricing,
    by-endpoint.
    """

    def __init__(self, *, key: str = KEY, public: bool = False) -> None:
        """With `public`, answers name fal's own hosts, as needed behind `TlsProxy`."""
        self.key = key
        self.ledger = Ledger()
        self.edits: dict[str, Edit] = {}
        self.lock = threading.Lock()
        self.course = Course()
        self.locked = False
        self.addresses_of_submit: dict[str, str] = {}
        self.comment_every = 15.0
        self.kept_unstored = 360.0  # seconds; what fal documents for results of 10 KB and more
        self._acts: dict[str, deque[Act]] = defaultdict(deque)
        self.closing = threading.Event()
        self.letting_go = threading.Event()
        self.server = Server(self)
        self.base_url = f"http://127.0.0.1:{self.server.port}"
        self.addresses = Addresses.public() if public else Addresses.at(self.base_url)
        self.shelf = Shelf(self.addresses)
        self.routes = Routes(self)

    def __enter__(self) -> Self:
        self.server.start()
        return self

    def __exit__(self, *args: object) -> None:
        self.close()

    def close(self) -> None:
        """End all connections and threads."""
        self.closing.set()
        self.letting_go.set()
        self.server.close()

    @property
    def accepted(self) -> list[Accepted]:
        return self.ledger.accepted

    def plan(self, route: str, *acts: Act) -> None:
        """What the next requests on `route` meet, one act each."""
        with self.lock:
            self._acts[route].extend(acts)

    def forget_plans(self) -> None:
        """Answer as documented from now on."""
        with self.lock:
            self._acts.clear()

    def next_act(self, route: str) -> Act | None:
        with self.lock:
            return self._acts[route].popleft() if self._acts[route] else None

    def let_go(self) -> None:
        """End every waiting without limit, of edits and of hanging requests."""
        self.letting_go.set()
        for edit in list(self.edits.values()):
            edit.let_go()

    def vanish(self, *, hanging: bool = False) -> None:
        """Be unreachable, until `reappear`: refuse connections, or let them hang (Linux)."""
        self.server.vanish(hanging=hanging)

    def reappear(self) -> None:
        """Be reachable again."""
        self.server.reappear()

    def results_of(self, request_id: str) -> list[bytes]:
        """The bytes of the results of one edit."""
        images = self.routes.result_of(self.edits[request_id])["images"]
        return [self.shelf.bytes_of(image["url"]) for image in images]


def unused_base_url() -> str:
    """An address on loopback that refuses connections."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{listening.getsockname()[1]}"
