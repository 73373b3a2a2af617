"""The program's own HTTP client: one attempt, our errors, limits on time and size."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import httpx
from socksio.exceptions import SOCKSError

from firered_desktop import __version__
from firered_desktop.core.errors import Cancelled
from firered_desktop.core.ports import CancelToken, Clock
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.fal.replies import TIMED_OUT, BadReply, NoReply, Reply
from firered_desktop.fal.trust import quieten, system_trust

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from firered_desktop.fal.hosts import Hosts
    from firered_desktop.fal.options import EngineOptions, TimeLimits

# These describe the bytes on the wire, which are decoded when a Reply is made of them.
_OF_THE_WIRE = frozenset({"content-encoding", "content-length", "transfer-encoding"})
_NEVER_WRITTEN = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


class KeyMisdirectedError(Exception):
    """A bug: a request with the key was about to go to a host that must not see it."""


class KeyAuth(httpx.Auth):
    """Puts the key on each request, after a last look at where it goes."""

    def __init__(self, key: str, hosts: Hosts) -> None:
        self._key = key
        self._hosts = hosts

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if not self._hosts.may_receive_key(str(request.url)):
            raise KeyMisdirectedError
        request.headers["Authorization"] = f"Key {self._key}"
        yield request


@dataclass(slots=True)
class Attendance:
    """One call of fal-client on one thread: its token, and the last answer, headers and all."""

    token: CancelToken
    reply: Reply | None = None


class Client(httpx.Client):
    """An httpx client whose failures are NoReply and BadReply, never those of httpx.

    fal-client repeats a request up to ten times upon httpx's errors and some statuses, the paid
    POST included, with waits that nothing can end. It lets other exceptions pass at once. It also
    drops the headers of an answer, which say what was charged; `attended` keeps them.
    """

    def __init__(
        self, hosts: Hosts, clock: Clock, options: EngineOptions, key: str | None = None
    ) -> None:
        """Open a client; with `key`, each request carries it and goes to fal's hosts alone."""
        quieten()
        super().__init__(
            auth=KeyAuth(key, hosts) if key else None,
            headers={"User-Agent": f"firered-desktop/{__version__}"},
            verify=system_trust(),
            # Loopback is never reached through a proxy.
            trust_env=not hosts.local,
            proxy=None if hosts.local else options.proxy or None,
            # A redirect could lead the key elsewhere; fal's protocol has none.
            follow_redirects=False,
        )
        self._clock = clock
        self._options = options
        self._attendances = threading.local()

    @contextmanager
    def attended(self, token: CancelToken) -> Iterator[Attendance]:
        """Attend what fal-client sends on this thread meanwhile."""
        attendance = Attendance(token)
        self._attendances.current = attendance
        try:
            yield attendance
        finally:
            self._attendances.current = None

    def send(
        self,
        request: httpx.Request,
        *,
        stream: bool = False,
        auth: Any = httpx.USE_CLIENT_DEFAULT,
        follow_redirects: Any = httpx.USE_CLIENT_DEFAULT,
    ) -> httpx.Response:
        """Send once for fal-client; raises NoReply, BadReply, Cancelled and nothing of httpx."""
        del stream, auth, follow_redirects  # decided here, not there
        attendance = getattr(self._attendances, "current", None) or Attendance(CancelToken())
        reply = self.exchange(request, attendance.token)
        attendance.reply = reply
        if not reply.good:
            raise BadReply(reply)
        return httpx.Response(
            reply.status, headers=dict(reply.headers), content=reply.body, request=request
        )

    def exchange(
        self, request: httpx.Request, token: CancelToken, limits: TimeLimits | None = None
    ) -> Reply:
        """Send once and read the whole answer, whatever its status; raises NoReply, Cancelled."""
        limits = limits or self._options.limits
        deadline = self._clock.monotonic() + limits.whole
        with self.opened(request, token, limits) as response:
            chunks: list[bytes] = []
            room = self._options.largest_answer
            for chunk in response.iter_bytes():
                token.check()
                room -= len(chunk)
                if room < 0:
                    raise NoReply(QT_TRANSLATE_NOOP("reasons", "answer too large"))
                if self._clock.monotonic() > deadline:
                    raise NoReply(TIMED_OUT, cut=True)
                chunks.append(chunk)
            headers = {k: v for k, v in response.headers.items() if k not in _OF_THE_WIRE}
            return Reply(str(request.url), response.status_code, headers, b"".join(chunks))

    @contextmanager
    def opened(
        self, request: httpx.Request, token: CancelToken, limits: TimeLimits
    ) -> Iterator[httpx.Response]:
        """Send once and hand out the answer as it arrives; raises NoReply, Cancelled."""
        token.check()
        if self.is_closed:
            raise Cancelled  # the program is ending
        trail = _Trail()
        request.extensions = {
            "timeout": httpx.Timeout(
                limits.silence, connect=limits.connect, pool=limits.connect
            ).as_dict(),
            "trace": trail,
        }
        response: httpx.Response | None = None
        try:
            response = super().send(request, stream=True, follow_redirects=False)
            yield response
        except (httpx.RequestError, httpx.InvalidURL, SOCKSError) as error:
            token.check()
            raise trail.fault(error, answered=response is not None) from _harmless(error)
        finally:
            if response is not None:
                response.close()


class _Trail:
    """Follows one request through httpcore, to know whether bytes of it may have left.

    Through a proxy a failure to reach the host looks like one of the request itself; only what was
    being sent tells them apart. What is not understood counts as written.
    """

    def __init__(self) -> None:
        self._connecting = False
        self._sending = False
        self._greeted: Any = None  # the connection to a SOCKS proxy

    def __call__(self, name: str, info: dict[str, Any]) -> None:
        if name.endswith("setup_socks5_connection.started"):
            self._connecting = True
            self._greeted = info["stream"]
        elif name.endswith("setup_socks5_connection.failed"):
            self._greeted.close()  # httpcore forgets it
        elif name.endswith("send_request_headers.started"):
            if info["request"].method == b"CONNECT":
                self._connecting = True
            else:
                self._sending = True

    def fault(self, error: Exception, *, answered: bool) -> NoReply:
        """The failure as ours."""
        unsent = isinstance(error, _NEVER_WRITTEN) or (self._connecting and not self._sending)
        if unsent and not answered:
            return NoReply(QT_TRANSLATE_NOOP("reasons", "no connection"), written=False)
        if isinstance(error, httpx.TimeoutException):
            return NoReply(TIMED_OUT, cut=answered)
        return NoReply(QT_TRANSLATE_NOOP("reasons", "connection lost"), cut=answered)


def _harmless(error: Exception) -> Exception | None:
    # The message of these quotes what was sent, a header with the key included.
    return None if isinstance(error, (httpx.LocalProtocolError, httpx.InvalidURL)) else error


def wake(response: httpx.Response) -> None:
    """End the wait of another thread for more of `response`."""
    stream = response.extensions.get("network_stream")
    connection = stream.get_extra_info("socket") if stream is not None else None
    if connection is not None:
        try:
            # The plain call, for the TLS one would pull its state from under the reader.
            socket.socket.shutdown(connection, socket.SHUT_RDWR)
        except OSError:
            return  # it was closed already


def patient(limits: TimeLimits, silence: float) -> TimeLimits:
    """The same limits with another silence allowed."""
    return replace(limits, silence=silence, whole=max(limits.whole, silence))
