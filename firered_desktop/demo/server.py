"""HTTP on loopback: reads calls, lets the script interfere, writes replies."""

from __future__ import annotations

import logging
import socket
import struct
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from firered_desktop.demo.script import Corrupt, Fault, LoseAnswer, Pause, Reset, Stall, Truncate
from firered_desktop.demo.wire import Call, Reply

_log = logging.getLogger(__name__)
# Closing then resets the connection; Windows counts in shorts.
_LINGER_NOT = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)

# What becomes of a call before its body is read: the call's route and fault, if any.
Announce = Callable[[Call], Fault | None]
Wait = Callable[[Pause], None]
Respond = Callable[[Call, Fault | None], Reply]


class LoopbackServer(ThreadingHTTPServer):
    """Serves on a free port of 127.0.0.1, one daemon thread a connection, and can end them all."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, announce: Announce, respond: Respond, wait: Wait) -> None:
        """`announce` sees each call before its body is read, `respond` makes its reply.

        `wait` sits out a pause in the middle of a body.
        """
        super().__init__(("127.0.0.1", 0), Exchange)
        self.announce = announce
        self.respond = respond
        self.wait = wait
        self._lock = threading.Lock()
        self._open: dict[Any, threading.Thread] = {}
        self._acceptor = threading.Thread(
            target=self.serve_forever, args=(0.05,), name="demo-server", daemon=True
        )

    def start(self) -> None:
        """Begin to accept connections."""
        self._acceptor.start()

    def close(self) -> None:
        """End every connection and wait for the threads, which have nothing left to wait for."""
        if self._acceptor.is_alive():
            self.shutdown()
            self._acceptor.join()
        self.server_close()
        with self._lock:
            open_now = dict(self._open)
        for connection, thread in open_now.items():
            _shut(connection)
            thread.join()

    def process_request(self, request: Any, client_address: Any) -> None:
        thread = threading.Thread(
            target=self.process_request_thread,
            args=(request, client_address),
            name="demo-connection",
            daemon=True,
        )
        with self._lock:
            self._open[request] = thread
        thread.start()

    def shutdown_request(self, request: Any) -> None:
        super().shutdown_request(request)
        with self._lock:
            self._open.pop(request, None)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error of ours; the rest is."""
        del request, client_address
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            _log.exception("a call could not be answered")


class Exchange(BaseHTTPRequestHandler):
    """One connection, which may carry several calls."""

    server: LoopbackServer
    protocol_version = "HTTP/1.1"
    server_version = "FireRedDemo"
    sys_version = ""
    wbufsize = -1  # head and body leave together
    disable_nagle_algorithm = True
    _rude = False

    def do_GET(self) -> None:
        """Answer one call, whatever its method."""
        call = Call.parse(self.command, self.path, dict(self.headers.items()))
        fault = self.server.announce(call)
        if isinstance(fault, Reset):
            self._reset()
            return
        body = self._read_body(fault)
        if isinstance(fault, Stall) and body:
            fault = None  # it has been: the reply goes out at once
        reply = self.server.respond(replace(call, body=body), fault)
        match fault:
            case LoseAnswer(reset=True):
                self._reset()
            case LoseAnswer():
                self.close_connection = True
            case _ if reply.events is not None:
                self._stream(reply, fault)
            case _:
                self._send(reply, fault)

    do_POST = do_PUT = do_DELETE = do_GET  # noqa: N815 - the names that http.server looks for

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named by its parent
        """Nothing: addresses can hold signatures."""

    def _read_body(self, fault: Fault | None) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            return b"".join(iter(self._read_chunk, b""))
        length = int(self.headers.get("Content-Length") or 0)
        first = int(length * fault.part) if isinstance(fault, Stall) else length
        body = self.rfile.read(first)
        if isinstance(fault, Stall) and length:
            self.server.wait(fault.pause)
            body += self.rfile.read(length - first)
        if len(body) < length:
            raise ConnectionResetError("the client left in the middle of its body")
        return body

    def _read_chunk(self) -> bytes:
        size = int(self.rfile.readline().partition(b";")[0].strip() or b"0", 16)
        chunk = self.rfile.read(size)
        self.rfile.readline()
        return chunk

    def _send(self, reply: Reply, fault: Fault | None) -> None:
        body = reply.body
        if isinstance(fault, Corrupt) and body:
            body = _corrupted(body)
        self._head(reply)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if isinstance(fault, Truncate):
            body = body[: int(len(body) * fault.part)]
            self.close_connection = True
        if isinstance(fault, Stall):
            first = int(len(body) * fault.part)
            self.wfile.write(body[:first])
            self.wfile.flush()
            self.server.wait(fault.pause)
            body = body[first:]
        self.wfile.write(body)

    def _stream(self, reply: Reply, fault: Fault | None) -> None:
        self.close_connection = True
        self._head(reply)
        self.send_header("Connection", "close")
        self.end_headers()
        for event in reply.events or ():
            self.wfile.write(event)
            self.wfile.flush()
            if isinstance(fault, Truncate):
                return
            if isinstance(fault, Stall):
                self.server.wait(fault.pause)
                fault = None

    def _head(self, reply: Reply) -> None:
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.content_type)
        for name, value in reply.headers.items():
            self.send_header(name, value)

    def _reset(self) -> None:
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT)
        self._rude = True

    def finish(self) -> None:
        super().finish()
        if self._rude:
            self.connection.close()  # before the server says goodbye properly


def _corrupted(body: bytes) -> bytes:
    start, end = len(body) // 3, max(len(body) // 3 * 2, len(body) // 3 + 1)
    return body[:start] + bytes(byte ^ 0x55 for byte in body[start:end]) + body[end:]


def _shut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        _log.debug("a connection was closed already")
