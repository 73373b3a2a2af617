"""Pictures on the web fetched by this machine: with care where from, how much, and for how long.

Beside fal this is the only place that knows an HTTP client. It knows no key.
"""

from __future__ import annotations

import ipaddress
import logging
import socket
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from firered_desktop import __version__
from firered_desktop.core.errors import AddressRefused, AddressTooLarge, AddressUnreachable
from firered_desktop.core.send_options import is_web_address
from firered_desktop.core.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator, Mapping

    import httpx

    from firered_desktop.core.ports import CancelToken

_PORTS = {"https": 443, "http": 80}
_MOVED = frozenset((301, 302, 303, 307, 308))
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_GIVEN_OUT = ipaddress.ip_network("2000::/3")  # all of IPv6 that machines have had so far
# Not for machines, whatever the tables of an older Python say: examples, and relays of 6to4.
_NOBODYS = (ipaddress.ip_network("3fff::/20"), ipaddress.ip_network("192.88.99.0/24"))

_MOST_PLACES = 8  # addresses of one name that are tried

_AS_THEY_ARE = "%/:?#[]@!$&'()*+,;=~"  # what an address may hold beside letters (RFC 3986)

_NO_NAME = QT_TRANSLATE_NOOP("reasons", "no machine has this name")
_NO_CONNECTION = QT_TRANSLATE_NOOP("reasons", "no connection")
_LOST = QT_TRANSLATE_NOOP("reasons", "connection lost")
_TOO_SLOW = QT_TRANSLATE_NOOP("reasons", "it took too long")
_REDIRECTED = QT_TRANSLATE_NOOP("reasons", "it leads on and on")


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """`size` in bytes; seconds to connect, without a byte, and in all; how often it may lead on."""

    size: int = 50_000_000
    connect: float = 10.0
    silence: float = 20.0
    whole: float = 120.0
    redirects: int = 5


LIMITS = FetchLimits()


def is_public(address: str) -> bool:
    """Whether `address`, an IP address, is one that machines on the public internet have.

    Not so are loopback, private, link-local, multicast and reserved ones, also where IPv6 has one
    of IPv4 inside (mapped, 6to4, Teredo, NAT64).
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip in _NAT64:
            return _is_open(ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF))
        if ip.ipv4_mapped is not None:
            return _is_open(ip.ipv4_mapped)
        inside = [ip.sixtofour, *(ip.teredo or ())]
        return _is_open(ip) and all(each is None or _is_open(each) for each in inside)
    return _is_open(ip)


def _is_open(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    if any(ip in each for each in _NOBODYS) or (ip.version == 6 and ip not in _GIVEN_OUT):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


class _Watch:
    """Ends what waits for a machine `whole` seconds from now, or as soon as `token` is cancelled.

    Whoever waits finds the connection closed by the other side, and asks `check` why.
    """

    def __init__(self, whole: float, monotonic: Callable[[], float], token: CancelToken) -> None:
        self._whole = whole
        self._monotonic = monotonic
        self._deadline = monotonic() + whole
        self._token = token
        self._lock = threading.Lock()
        self._late = False
        self._cut = False
        self._connection: socket.socket | None = None

    @contextmanager
    def running(self) -> Iterator[None]:
        """Watch while the block runs; raises Cancelled if it is cancelled already."""
        timer = threading.Timer(self._whole, self._be_late)
        timer.daemon = True
        timer.start()
        try:
            with self._token.waking(self._end):
                yield
        finally:
            timer.cancel()
            with self._lock:
                self._release()

    def check(self, host: str) -> float:
        """The seconds that are left; raises Cancelled, or AddressUnreachable where none are."""
        self._token.check()
        left = self._deadline - self._monotonic()
        if self._late or left <= 0:
            raise AddressUnreachable(host=host, detail=_TOO_SLOW)
        return left

    def hear(self, event: str, told: Mapping[str, Any]) -> None:
        """Take what the HTTP client tells of its doings: a connection there is to be watched."""
        if event != "connection.connect_tcp.complete":
            return
        with self._lock:
            self._release()
            # One of our own, for TLS takes the client's away before it shakes hands.
            self._connection = told["return_value"].get_extra_info("socket").dup()
            if self._cut:
                self._shut()

    def _be_late(self) -> None:
        self._late = True
        self._end()

    def _end(self) -> None:
        with self._lock:
            self._cut = True
            self._shut()

    def _shut(self) -> None:
        if self._connection is not None:
            with suppress(OSError):  # it was closed already
                self._connection.shutdown(socket.SHUT_RDWR)

    def _release(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class WebPictureFetcher:
    """Fetches from http and https addresses; `may_ask` says of an IP address whether it may.

    Each name is looked up once, each of its addresses is asked about, and the connection goes to
    one of those, so that a name cannot change its mind in between. No proxy, cookie, referrer or
    password is used.
    """

    def __init__(
        self,
        may_ask: Callable[[str], bool] = is_public,
        limits: FetchLimits = LIMITS,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._may_ask = may_ask
        self._limits = limits
        self._monotonic = monotonic

    def fetch(self, address: str, token: CancelToken) -> bytes:
        """The bytes that are at `address`, whatever they are; blocks.

        Raises AddressRefused, AddressUnreachable, AddressTooLarge, Cancelled.
        """
        watch = _Watch(self._limits.whole, self._monotonic, token)
        with watch.running():
            for _ in range(self._limits.redirects + 1):
                token.check()
                answer = self._ask(address, watch)
                if isinstance(answer, bytes):
                    return answer
                address = answer
        raise AddressUnreachable(host=_host(address), detail=_REDIRECTED)

    def _ask(self, address: str, watch: _Watch) -> bytes | str:
        """What is at `address`, or the address to which it leads."""
        parts = _parts(address)
        host = parts.hostname or ""
        places = self._places(host, parts.port or _PORTS[parts.scheme])
        with self._opened(parts, places, watch) as response:
            if response.status_code in _MOVED and "location" in response.headers:
                return _leads_to(address, response.headers["location"])
            if response.status_code != 200:
                raise AddressUnreachable(host=host, detail=f"HTTP {response.status_code}")
            return b"".join(self._pieces(response, host, watch))

    def _places(self, host: str, port: int) -> list[str]:
        """The IP addresses of `host`; raises AddressRefused where one is not public."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise AddressUnreachable(host=host, detail=_NO_NAME) from error
        places = list(dict.fromkeys(str(each[4][0]) for each in found))
        if not all(self._may_ask(place) for place in places):
            raise AddressRefused(host=host)
        return places

    @contextmanager
    def _opened(
        self, parts: SplitResult, places: list[str], watch: _Watch
    ) -> Iterator[httpx.Response]:
        """The answer as it arrives, from the first of `places` that lets itself be connected to."""
        # Heavy, and hardly ever needed.
        import httpx  # noqa: PLC0415 - see above

        logging.getLogger("httpx").setLevel(logging.WARNING)  # it would tell the address
        host = parts.hostname or ""
        limits = self._limits
        # A client for each step: none brings a cookie to the next.
        with httpx.Client(verify=_trust(), trust_env=False) as client:
            for place in places[:_MOST_PLACES]:
                connect = min(limits.connect, watch.check(host))
                timeout = httpx.Timeout(limits.silence, connect=connect)
                request = _request(client, parts, place, timeout, watch)
                try:
                    response = client.send(request, stream=True, follow_redirects=False)
                except (httpx.ConnectError, httpx.ConnectTimeout):
                    continue
                except (httpx.RequestError, OSError) as error:
                    watch.check(host)
                    raise AddressUnreachable(host=host, detail=_LOST) from error
                try:
                    yield response
                except (httpx.RequestError, httpx.StreamError) as error:
                    watch.check(host)
                    raise AddressUnreachable(host=host, detail=_LOST) from error
                finally:
                    response.close()
                return
        watch.check(host)
        raise AddressUnreachable(host=host, detail=_NO_CONNECTION)

    def _pieces(self, response: httpx.Response, host: str, watch: _Watch) -> Iterator[bytes]:
        size, room = self._limits.size, self._limits.size
        declared = response.headers.get("content-length", "")
        if declared.isascii() and declared.isdigit() and int(declared) > size:
            raise AddressTooLarge(host=host, limit=f"{size / 1e6:g} MB")
        for piece in response.iter_raw():
            watch.check(host)
            room -= len(piece)
            if room < 0:
                raise AddressTooLarge(host=host, limit=f"{size / 1e6:g} MB")
            yield piece
        watch.check(host)  # what was cut may look as if it had ended


def _parts(address: str) -> SplitResult:
    """`address` in its parts; raises AddressRefused for one that cannot be meant."""
    try:
        parts = urlsplit(address)
        _ = parts.port  # raises ValueError where it is no number
    except ValueError as error:
        raise AddressRefused(host=_host(address)) from error
    if not is_web_address(address) or parts.username is not None or "\\" in parts.netloc:
        raise AddressRefused(host=_host(address))
    return parts


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or "…"
    except ValueError:
        return "…"


def _leads_to(address: str, location: str) -> str:
    try:
        return urljoin(address, quote(location.strip(), safe=_AS_THEY_ARE))
    except ValueError as error:
        raise AddressRefused(host=_host(address)) from error


def _request(
    client: httpx.Client, parts: SplitResult, place: str, timeout: httpx.Timeout, watch: _Watch
) -> httpx.Request:
    """A GET that goes to the machine `place` and nowhere else, and names the host it is meant for.

    The certificate must be that of the host. Raises AddressRefused where nothing can be asked so.
    """
    import httpx  # noqa: PLC0415 - heavy

    host = parts.hostname or ""
    literal = f"[{place}]" if ":" in place else place
    port = f":{parts.port}" if parts.port else ""
    target = parts._replace(netloc=f"{literal}{port}", fragment="").geturl()
    headers = {
        "Host": parts.netloc,
        "User-Agent": f"firered-desktop/{__version__}",
        "Accept": "image/*",
        "Accept-Encoding": "identity",
    }
    extensions = {"sni_hostname": host, "trace": watch.hear}
    try:
        return client.build_request(
            "GET", target, headers=headers, timeout=timeout, extensions=extensions
        )
    except (httpx.InvalidURL, ValueError) as error:  # too long, or with signs that cannot be sent
        raise AddressRefused(host=host) from error


def _trust() -> ssl.SSLContext:
    """The system's own certificates."""
    import ssl  # noqa: PLC0415 - heavy

    import truststore  # noqa: PLC0415 - heavy

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
