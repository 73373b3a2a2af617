"""HTTP on loopback for the stand-in: connections, routes, and the acts that break them."""

from __future__ import annotations

import contextlib
import json
import re
import socket
import struct
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from tests.standin.acts import (
    Act,
    Answer,
    Corrupt,
    Delay,
    Hang,
    LoseAnswer,
    Reset,
    Silence,
    Stall,
    Truncate,
)
from tests.standin.course import Edit
from tests.standin.ledger import Seen

if TYPE_CHECKING:
    from tests.standin.routes import Told
    from tests.standin.service import StandIn

_REQUEST = r"/([^/]+)/([^/]+)/requests/([^/]+)"
_ROUTES = tuple(
    (method, re.compile(pattern), name)
    for method, pattern, name in (
        ("POST", r"/storage/upload/initiate", "initiate"),
        ("POST", r"/storage/auth/token", "token"),
        ("POST", r"/files/upload", "cdn"),
        ("PUT", r"/put/(files/.+)", "put"),
        ("GET", r"/(files/.+)", "file"),
        ("GET", r"/v1/models/pricing", "pricing"),
        ("GET", r"/v1/models/requests/by-endpoint", "by-endpoint"),
        ("GET", _REQUEST + "/status/stream", "stream"),
        ("GET", _REQUEST + "/status", "status"),
        ("PUT", _REQUEST + "/cancel", "cancel"),
        ("GET", _REQUEST + "(?:/response)?", "result"),
        ("POST", r"/([^/]+)/([^/]+)", "submit"),
    )
)
TICK = 0.01  # seconds between two looks at an edit whose events are streamed


class Server:
    """Listens, and serves each connection on a thread of its own."""

    def __init__(self, service: StandIn) -> None:
        self._service = service
        self._connections: set[socket.socket] = set()
        self._http = self._made(0)
        self._former: list[_Http] = []
        self._kept: list[socket.socket] = []  # what keeps the port while nobody listens
        self.port = int(self._http.server_address[1])
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))

    def start(self) -> None:
        self._thread.start()

    def serve(self, connection: socket.socket) -> None:
        """Serve a connection that someone else accepted, on the calling thread."""
        self._connections.add(connection)
        with contextlib.suppress(OSError):
            _Handler(connection, ("127.0.0.1", 0), self._http)

    def vanish(self, *, hanging: bool) -> None:
        """End every connection and refuse new ones, or let them hang where the system can."""
        self._stop()
        self._former.append(self._http)
        self._http.socket.close()
        keeping = socket.socket()
        keeping.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        keeping.bind(("127.0.0.1", self.port))
        self._kept.append(keeping)
        if hanging:
            keeping.listen(0)
            self._kept.extend(_waiting_lines(self.port))

    def reappear(self) -> None:
        """Serve again at the same place, if it had vanished."""
        if not self._kept:
            return
        hanging = self._kept[0].getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
        if hanging:  # nobody else may listen beside it
            self._let_the_port_go()
        self._http = self._made(self.port)
        self._let_the_port_go()
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self) -> None:
        self._let_the_port_go()
        self._stop()
        for http in (*self._former, self._http):
            http.server_close()

    def _made(self, port: int) -> _Http:
        http = _Http(("127.0.0.1", port), _Handler)
        http.service = self._service
        http.connections = self._connections
        return http

    def _stop(self) -> None:
        if self._thread.is_alive():
            self._http.shutdown()
            self._thread.join()
        for connection in list(self._connections):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def _let_the_port_go(self) -> None:
        while self._kept:
            self._kept.pop().close()


def _waiting_lines(port: int) -> Iterator[socket.socket]:
    """Connections that fill the queue of a listener, so that the next one gets no answer."""
    for _ in range(4):
        line = socket.socket()
        line.setblocking(False)
        line.connect_ex(("127.0.0.1", port))
        yield line


class _Http(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True
    request_queue_size = 64
    service: StandIn
    connections: set[socket.socket]

    def process_request(self, request: Any, client_address: Any) -> None:
        self.connections.add(request)
        super().process_request(request, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: clients that go away are what is tested."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer waits 40 ms for an acknowledgement
    server: _Http

    def do_GET(self) -> None:
        self._serve()

    do_POST = do_PUT = do_GET  # noqa: N815 - the names that http.server calls

    def log_message(self, *args: object) -> None:
        """Say nothing."""

    def _serve(self) -> None:
        service = self.server.service
        route, parts = self._route()
        act = service.next_act(route)
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self._body(act)
        seen = Seen(route, self.command, self.path, headers, body)
        service.ledger.see(seen)
        if len(body) < int(headers.get("content-length", "0")):
            self.close_connection = True  # the client went away in the middle
            return
        if self._broken(act):
            return
        if isinstance(act, Answer):
            self._send(act.status, act.content(), dict(act.headers), None)
            return
        if not route:
            self._send(404, b'{"detail":"Not Found"}', {}, None)
            return
        told = service.routes.answer(route, seen, parts)
        if isinstance(act, LoseAnswer):
            if act.hang:
                service.letting_go.wait()
            self._reset()
        elif told.edit is not None:
            self._stream(told, told.edit, silent=isinstance(act, Silence))
        else:
            self._send(told.status, told.body, told.headers, act)

    def _route(self) -> tuple[str, tuple[str, ...]]:
        path = self.path.partition("?")[0]
        for method, pattern, name in _ROUTES:
            if method == self.command and (match := pattern.fullmatch(path)):
                return name, match.groups()
        return "", ()

    def _body(self, act: Act | None) -> bytes:
        length = int(self.headers.get("content-length", "0"))
        if isinstance(act, Stall):
            part = self.rfile.read(min(act.after, length))
            self.server.service.letting_go.wait()
            return part + self.rfile.read(length - len(part))
        return self.rfile.read(length) if length else b""

    def _broken(self, act: Act | None) -> bool:
        """Carry out the acts that come before any work; whether nothing is left to do."""
        match act:
            case Reset():
                self._reset()
                return True
            case Hang():
                self.server.service.letting_go.wait()
                self._reset()
                return True
            case Delay(seconds):
                self.server.service.closing.wait(seconds)
        return False

    def _reset(self) -> None:
        self.close_connection = True
        with contextlib.suppress(OSError):
            # Lingering zero seconds makes the close a reset.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()

    def _send(self, status: int, body: bytes, headers: dict[str, str], act: Act | None) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if isinstance(act, Truncate):
            body = body[: len(body) // 2]
            self.close_connection = True
        if isinstance(act, Corrupt):
            middle = len(body) // 2
            body = (
                body[:middle]
                + bytes(255 - byte for byte in body[middle : middle + 8])
                + body[middle + 8 :]
            )
        self.wfile.write(body)
        if isinstance(act, Truncate):
            self.connection.shutdown(socket.SHUT_RDWR)

    def _stream(self, told: Told, edit: Edit, *, silent: bool) -> None:
        """Statuses as events when they change, a comment now and then, the end after COMPLETED."""
        service = self.server.service
        self.close_connection = True
        self.send_response(told.status)
        for name, value in told.headers.items():
            self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        last: object = None
        idle = 0.0
        while not service.closing.is_set() and not edit.removed:
            status = edit.status()
            if not silent and status != last:
                self.wfile.write(f"data: {json.dumps(status)}\n\n".encode())
                last, idle = status, 0.0
                if status["status"] == "COMPLETED":
                    return
            if not silent and idle >= service.comment_every:
                self.wfile.write(b": still here\n\n")
                idle = 0.0
            service.closing.wait(TICK)
            idle += TICK
