"""Pictures on the web, fetched from a server on loopback."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import trustme

from firered_desktop.core.errors import (
    AddressRefused,
    AddressTooLarge,
    AddressUnreachable,
    Cancelled,
)
from firered_desktop.core.ports import CancelToken
from firered_desktop.web_pictures import FetchLimits, WebPictureFetcher, is_public

PICTURE = bytes(range(256)) * 40


class Site:
    """A web site on loopback; `asked` has path and headers of every request."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.go = threading.Event()
        self.dripping = threading.Event()
        site = self

        class Answering(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
                site.answer(self)

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
        self._thread = threading.Thread(target=self.server.serve_forever, args=(0.01,))
        self._thread.start()
        self.port = self.server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def answer(self, call: BaseHTTPRequestHandler) -> None:
        name, _, rest = call.path.lstrip("/").partition("/")
        match name:
            case "picture":
                self.send(call, 200, PICTURE)
            case "endless":
                call.send_response(200)
                call.end_headers()
                call.wfile.write(PICTURE * 20)
            case "cut":
                call.send_response(200)
                call.send_header("Content-Length", str(2 * len(PICTURE)))
                call.end_headers()
                call.wfile.write(PICTURE)
            case "slow":
                call.send_response(200)
                call.end_headers()
                call.wfile.write(PICTURE)
                call.wfile.flush()
                self.go.wait(20)
            case "drip":
                self.drip(call)
            case "to":
                self.send(call, 302, b"", {"Location": rest, "Set-Cookie": "a=b; Path=/"})
            case "hop":
                left = int(rest)
                target = f"/hop/{left - 1}" if left else "/picture"
                self.send(call, 307, b"", {"Location": target})
            case _:
                self.send(call, 404, b"nothing")

    def drip(self, call: BaseHTTPRequestHandler) -> None:
        """Send one header byte by byte, until told to stop or nobody listens any more."""
        call.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        with suppress(ConnectionError):
            while not self.go.wait(0.01):
                call.wfile.write(b"a")
                self.dripping.set()

    @staticmethod
    def send(
        call: BaseHTTPRequestHandler,
        status: int,
        body: bytes,
        headers: dict[str, str] | None = None,
    ) -> None:
        call.send_response(status)
        for name, value in (headers or {}).items():
            call.send_header(name, value)
        call.send_header("Content-Length", str(len(body)))
        call.end_headers()
        call.wfile.write(body)

    def close(self) -> None:
        self.go.set()
        self.server.shutdown()
        self.server.server_close()
        self._thread.join()


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


def anyone(_: str) -> bool:
    return True


def fetch(address: str, may_ask: Callable[[str], bool] = anyone, **limits: Any) -> bytes:
    return WebPictureFetcher(may_ask, FetchLimits(**limits)).fetch(address, CancelToken())


def test_a_picture_is_fetched_as_it_is(site: Site) -> None:
    assert fetch(f"{site.url}/picture/beach.jpg?size=2#top") == PICTURE
    ((path, headers),) = site.asked
    assert path == "/picture/beach.jpg?size=2"
    assert headers["host"] == f"127.0.0.1:{site.port}"
    assert headers["accept-encoding"] == "identity"
    assert not headers.keys() & {"cookie", "referer", "authorization"}


def test_a_name_is_looked_up_once_and_its_address_is_kept(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up: list[str] = []
    resolve = socket.getaddrinfo

    def rebound(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host != "pictures.example":
            return resolve(host, *args, **kwargs)
        looked_up.append(host)
        return resolve("127.0.0.1" if len(looked_up) == 1 else "192.168.0.1", *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", rebound)
    assert fetch(f"http://pictures.example:{site.port}/picture") == PICTURE
    assert looked_up == ["pictures.example"]
    assert site.asked[0][1]["host"] == f"pictures.example:{site.port}"


@pytest.mark.parametrize("host", ["pictures.example", "other.example"])
def test_a_certificate_must_be_that_of_the_name(
    site: Site, host: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("pictures.example").configure_cert(context)
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    resolve = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda _, *args, **kwargs: resolve("127.0.0.1", *args, **kwargs)
    )
    address = f"https://{host}:{site.port}/picture"
    if host == "pictures.example":
        assert fetch(address) == PICTURE
    else:
        with pytest.raises(AddressUnreachable):
            fetch(address)


def test_one_address_of_a_name_that_may_not_be_asked_is_enough_to_refuse_it(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, site.port))
        for place in ("127.0.0.1", "127.0.0.2")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(AddressRefused):
        fetch(f"http://two.example:{site.port}/picture", lambda place: place == "127.0.0.1")
    assert site.asked == []


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0"),
        *("[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "127.0.0.1."),
    ],
)
def test_this_machine_is_never_asked_however_it_is_written(site: Site, host: str) -> None:
    with pytest.raises((AddressRefused, AddressUnreachable)) as refusal:
        fetch(f"http://{host}:{site.port}/picture", is_public)
    assert refusal.value.values["host"]
    assert site.asked == []


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
        *("0.0.0.0", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1"),
        *("::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::", "::127.0.0.1"),
        *("2001:0:7f00:1::1", "", "studio.example", "fec0::1", "fec0::1%1", "3fff::1", "4000::1"),
        *("192.88.99.1", "::ffff:192.88.99.1", "64:ff9b::c058:6301"),
    ],
)
def test_what_no_public_machine_has_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_what_public_machines_have_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        *("ftp://127.0.0.1/a", "file:///etc/passwd", "https://user:word@127.0.0.1/a", "http://"),
        *("http://127.0.0.1:port/", "http://[::1/", "//127.0.0.1/a", "http://a\\b/"),
    ],
)
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(AddressRefused):
        fetch(address)


@pytest.mark.parametrize("path", ["a" * 70_000, "a\x01b", "a\x7fb"], ids=["long", "1", "7f"])
def test_an_address_that_cannot_be_sent_is_refused(site: Site, path: str) -> None:
    with pytest.raises(AddressRefused) as refusal:
        fetch(f"{site.url}/{path}")
    assert refusal.value.values == {"host": "127.0.0.1"}
    assert site.asked == []


def test_it_may_lead_on_five_times(site: Site) -> None:
    assert fetch(f"{site.url}/hop/4") == PICTURE
    with pytest.raises(AddressUnreachable):
        fetch(f"{site.url}/hop/5")


def test_no_step_brings_a_cookie_or_where_it_came_from(site: Site) -> None:
    assert fetch(f"{site.url}/to//picture") == PICTURE
    assert not site.asked[1][1].keys() & {"cookie", "referer"}


@pytest.mark.parametrize("target", ["http://127.0.0.3/x", "ftp://127.0.0.1/x", "file:///x"])
def test_each_step_is_looked_at_before_it_is_taken(site: Site, target: str) -> None:
    with pytest.raises(AddressRefused):
        fetch(f"{site.url}/to/{target}", lambda place: place == "127.0.0.1")


@pytest.mark.parametrize("path", ["picture", "endless"])
def test_too_many_bytes_are_refused_declared_or_not(site: Site, path: str) -> None:
    with pytest.raises(AddressTooLarge) as refusal:
        fetch(f"{site.url}/{path}", size=1000)
    assert refusal.value.values == {"host": "127.0.0.1", "limit": "0.001 MB"}


@pytest.mark.parametrize("path", ["missing", "cut"])
def test_what_does_not_arrive_whole_is_not_there(site: Site, path: str) -> None:
    with pytest.raises(AddressUnreachable):
        fetch(f"{site.url}/{path}")


def test_a_host_that_says_nothing_is_given_up(site: Site) -> None:
    with pytest.raises(AddressUnreachable):
        fetch(f"{site.url}/slow", silence=0.05)


def test_a_host_that_takes_too_long_is_given_up(site: Site) -> None:
    moments = iter((0.0, *[1000.0] * 99))
    fetcher = WebPictureFetcher(anyone, monotonic=lambda: next(moments))
    with pytest.raises(AddressUnreachable):
        fetcher.fetch(f"{site.url}/picture", CancelToken())


def test_headers_that_never_end_are_given_up_at_the_deadline(site: Site) -> None:
    with pytest.raises(AddressUnreachable) as refusal:
        fetch(f"{site.url}/drip", whole=0.3)
    assert refusal.value.values == {"host": "127.0.0.1", "detail": "it took too long"}


def test_headers_that_never_end_can_be_cancelled(site: Site) -> None:
    token = CancelToken()

    def cancel() -> None:
        site.dripping.wait()
        token.cancel()

    canceller = threading.Thread(target=cancel)
    canceller.start()
    with pytest.raises(Cancelled):
        WebPictureFetcher(anyone).fetch(f"{site.url}/drip", token)
    canceller.join()


def test_a_machine_that_never_shakes_hands_is_given_up_at_the_deadline() -> None:
    silent = socket.create_server(("127.0.0.1", 0))
    with silent, pytest.raises(AddressUnreachable) as refusal:
        fetch(f"https://127.0.0.1:{silent.getsockname()[1]}/a", whole=0.3)
    assert refusal.value.values["detail"] == "it took too long"


def test_of_a_name_with_very_many_addresses_eight_are_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    resolve, tried = socket.getaddrinfo, list[str]()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        many = [resolve(f"127.0.0.{last}", port)[0] for last in range(1, 30)]

        def resolved(host: Any, *args: Any, **kwargs: Any) -> Any:
            if host == "many.example":
                return many
            tried.append(host)
            return resolve(host, *args, **kwargs)

        monkeypatch.setattr(socket, "getaddrinfo", resolved)
        with pytest.raises(AddressUnreachable) as refusal:
            fetch(f"http://many.example:{port}/picture")
    assert refusal.value.values["detail"] == "no connection"
    assert tried == [f"127.0.0.{last}" for last in range(1, 9)]


def test_nobody_there_is_told(site: Site) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(AddressUnreachable) as refusal:
            fetch(f"http://127.0.0.1:{taken.getsockname()[1]}/a")
    assert refusal.value.values["detail"] == "no connection"


def test_a_name_that_nobody_has_is_told() -> None:
    with pytest.raises(AddressUnreachable) as refusal:
        fetch("http://nobody.example/a")
    assert refusal.value.values == {"host": "nobody.example", "detail": "no machine has this name"}


def test_it_can_be_cancelled(site: Site) -> None:
    token = CancelToken()

    def cancelling(place: str) -> bool:
        token.cancel()
        return True

    with pytest.raises(Cancelled):
        WebPictureFetcher(cancelling).fetch(f"{site.url}/picture", token)
    assert site.asked == []
