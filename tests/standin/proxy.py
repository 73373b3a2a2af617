"""A CONNECT proxy that answers for fal's hosts with certificates of its own authority.

    with StandIn(public=True) as service, TlsProxy(service, folder) as proxy:
        environment |= proxy.environment   # HTTPS_PROXY and SSL_CERT_FILE

A whole process, unchanged, then talks to the stand-in while it believes to talk to fal.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections import deque
from pathlib import Path
from typing import Self

import trustme

from tests.standin.acts import Act, Answer, Corrupt, Hang, LoseAnswer, Reset, Truncate
from tests.standin.service import StandIn

FAL_HOSTS = ("queue.fal.run", "rest.fal.ai", "api.fal.ai", "v3.fal.media", "v3b.fal.media")
ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"


class TlsProxy:
    """Ends TLS for fal's hosts and hands the connection to `service`; refuses all others.

    `asked` lists what clients wanted to reach. `breaking` cuts each new tunnel before its answer.
    """

    def __init__(self, service: StandIn, folder: Path) -> None:
        """`folder` receives the certificate of the throw-away authority."""
        self._service = service
        authority = trustme.CA()
        self._authority_file = folder / "authority.pem"
        authority.cert_pem.write_to_path(str(self._authority_file))
        self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert(*FAL_HOSTS).configure_cert(self._context)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._accepting = threading.Thread(target=self._accept)
        self._threads: list[threading.Thread] = []
        self._tunnels: set[socket.socket] = set()
        self.asked: list[str] = []
        self.breaking = False
        self._acts: deque[Act] = deque()

    def plan(self, *acts: Act) -> None:
        """What the next tunnels meet, one act each."""
        self._acts.extend(acts)

    def forget_plans(self) -> None:
        """Open tunnels as asked from now on."""
        self._acts.clear()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    @property
    def environment(self) -> dict[str, str]:
        """The variables that make a process go through here."""
        return {"HTTPS_PROXY": self.url, "SSL_CERT_FILE": str(self._authority_file)}

    def __enter__(self) -> Self:
        self._accepting.start()
        return self

    def __exit__(self, *args: object) -> None:
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)  # wakes accept()
        self._listening.close()
        self._cut()
        self._service.closing.set()  # ends streams that have nothing to say
        self._service.letting_go.set()
        self._accepting.join()
        for thread in self._threads:
            thread.join()

    def lose_network(self) -> None:
        """Cut every tunnel, and each new one, until `breaking` is taken back."""
        self.breaking = True
        self._cut()

    def _cut(self) -> None:
        for tunnel in list(self._tunnels):
            with contextlib.suppress(OSError):
                # The plain call, for another thread may be in the middle of TLS.
                socket.socket.shutdown(tunnel, socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self._tunnels.add(connection)
            thread = threading.Thread(target=self._tunnel, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _tunnel(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            target = _read_connect(connection)
            self.asked.append(target)
            if self.breaking:
                return
            if self._acts:
                self._misbehave(connection, self._acts.popleft())
                return
            if target.removesuffix(":443") not in FAL_HOSTS:
                connection.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
                return
            connection.sendall(ESTABLISHED)
            with self._context.wrap_socket(connection, server_side=True) as secured:
                self._tunnels.add(secured)
                self._service.server.serve(secured)

    def _misbehave(self, connection: socket.socket, act: Act) -> None:
        """Do as told in the place of opening a tunnel, and end the connection."""
        match act:
            case Reset() | LoseAnswer():
                lingering = struct.pack("ii", 1, 0)  # zero seconds make the close a reset
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, lingering)
            case Hang():
                self._service.letting_go.wait()
            case Truncate():
                connection.sendall(ESTABLISHED[: len(ESTABLISHED) // 2])
            case Corrupt():
                connection.sendall(bytes(255 - byte for byte in ESTABLISHED))
            case Answer(status=status, headers=headers):
                body = act.content()
                given = {**headers, "Content-Length": str(len(body))}
                lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
                head = f"HTTP/1.1 {status} As told\r\n{lines}\r\n"
                connection.sendall(head.encode() + body)
            case _:
                raise AssertionError(f"a proxy cannot {act}")


def _read_connect(connection: socket.socket) -> str:
    """The host and port of the CONNECT; nothing after its head has been read."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        byte = connection.recv(1)
        if not byte:
            return ""
        head += byte
    method, target, _ = head.split(b" ", 2)
    return target.decode() if method == b"CONNECT" else ""
