"""Which machines the program talks to, and which of them may see the key."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

_UNSAFE = re.compile(r"[\s\\\x00-\x1f\x7f]")  # read differently by different URL parsers
# No user name, which could pass for the host, and no letters that look like others.
_PLAIN_PLACE = re.compile(
    r"(?:[A-Za-z0-9_-]+\.)*[A-Za-z0-9_-]+(?::\d+)?|\[[0-9a-fA-F:.]+\](?::\d+)?"
)
LONGEST_URL = 8192  # characters

_PORTS = {"https": 443, "http": 80}
Origin = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Hosts:
    """Base URLs without a slash at the end, and the domain that results are fetched from.

    Made in code only: no setting and no variable changes where the key goes. `media` is None where
    everything is on loopback. Raises ValueError for a base that is neither https nor loopback.
    """

    queue: str
    rest: str
    platform: str
    media: str | None

    def __post_init__(self) -> None:
        for base in (self.queue, self.rest, self.platform):
            if _origin(base) is None:
                raise ValueError("a service must be reached over https or on loopback")

    @classmethod
    def fal(cls) -> Hosts:
        """The hosts of fal itself."""
        return cls(
            "https://queue.fal.run", "https://rest.fal.ai", "https://api.fal.ai", "fal.media"
        )

    @classmethod
    def loopback(cls, base_url: str) -> Hosts:
        """A service on this machine, for the demo and for tests; raises ValueError otherwise."""
        if not _is_local(base_url):
            raise ValueError("this address is not on loopback")
        base = base_url.rstrip("/")
        return cls(base, base, base, None)

    @property
    def local(self) -> bool:
        """Whether everything is on this machine."""
        return self.media is None

    def may_receive_key(self, url: str) -> bool:
        """Whether a request to `url` may carry the key."""
        own = {_origin(base) for base in (self.queue, self.rest, self.platform)}
        return _origin(url) in own

    def may_hold_results(self, url: str) -> bool:
        """Whether a result may be fetched from `url`."""
        origin = _origin(url)
        if origin is None:
            return False
        if self.media is None:
            return _is_local(url)
        scheme, host, port = origin
        inside = host == self.media or host.endswith(f".{self.media}")
        return inside and (scheme, port) == ("https", 443)

    def may_take_upload(self, url: str) -> bool:
        """Whether a picture may be put at `url`, which the service named over a safe line."""
        if self.media is None:
            return _is_local(url)
        return url.startswith("https://") and _origin(url) is not None

    def request_url(self, model_id: str, request_id: str) -> str:
        """Where the queue keeps a request, from the published pattern `{owner}/{alias}`."""
        application = "/".join(model_id.split("/")[:2])
        return f"{self.queue}/{application}/requests/{quote(request_id, safe='')}"


def _origin(url: str) -> Origin | None:
    """Scheme, host and port of a URL that may be used at all: https, or http on loopback."""
    parts = _split(url)
    if parts is None or parts.hostname is None:
        return None
    host = parts.hostname.lower()
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_loopback(host)):
        return None
    return parts.scheme, host, parts.port or _PORTS[parts.scheme]


def _split(url: str) -> SplitResult | None:
    if len(url) > LONGEST_URL or _UNSAFE.search(url):
        return None
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises ValueError where it is no number
    except ValueError:
        return None
    return parts if _PLAIN_PLACE.fullmatch(parts.netloc) else None


def _is_local(url: str) -> bool:
    origin = _origin(url)
    return origin is not None and _is_loopback(origin[1])


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
