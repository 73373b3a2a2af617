"""Asks which version is the newest. It tells, and installs nothing.

The file at the address is what GitHub tells of a latest release, of which two entries are read:
``tag_name``, such as ``v1.2.3``, and ``html_url``, the page for people.
"""

from __future__ import annotations

import json
import logging
import re
import ssl
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx
import truststore

from firered_desktop import __version__

LARGEST = 1_000_000  # bytes of an answer
_PATIENCE = 10.0  # seconds
_VERSION = re.compile(r"v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version that is newer than this one, as ``1.2.3``, and the page that tells of it."""

    version: str
    page: str


def newer_version(
    address: str,
    proxy: str = "",
    *,
    running: str = __version__,
    trust: ssl.SSLContext | None = None,
) -> NewVersion | None:
    """What stands at `address` if it is newer than `running`; may block, and never raises.

    `trust` says whom to believe, the system's certificates by default.
    """
    trust = trust or truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        told = json.loads(_fetched(address, proxy, trust))
        return _newer(told, running)
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError, TypeError, OSError) as error:
        # It matters to nobody's work: the next start asks again.
        logger.info("The newest version could not be asked for: %s", type(error).__name__)
        return None


def _fetched(address: str, proxy: str, trust: ssl.SSLContext) -> bytes:
    headers = {"User-Agent": f"firered-desktop/{__version__}", "Accept": "application/json"}
    options: dict[str, Any] = {"headers": headers, "timeout": _PATIENCE, "verify": trust}
    with (
        httpx.Client(proxy=proxy or None, **options) as client,
        client.stream("GET", address) as response,
    ):
        response.raise_for_status()
        content = b""
        for chunk in response.iter_bytes():
            content += chunk
            if len(content) > LARGEST:
                raise ValueError("longer than any release")
        return content


def _newer(told: Any, running: str) -> NewVersion | None:
    numbers, page = _numbers(told["tag_name"]), str(told["html_url"])
    if urlsplit(page).scheme != "https":
        raise ValueError("no page for people")
    if numbers <= _numbers(running):
        return None
    return NewVersion(".".join(str(number) for number in numbers), page)


def _numbers(version: str) -> tuple[int, ...]:
    found = _VERSION.fullmatch(version)
    if found is None:
        raise ValueError("no version")
    return tuple(int(number) for number in found.groups())
