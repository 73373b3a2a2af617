"""Which certificates are believed, and how quiet the HTTP libraries are."""

from __future__ import annotations

import logging
import os
import platform
import ssl
from pathlib import Path
from typing import TYPE_CHECKING

import truststore

if TYPE_CHECKING:
    from collections.abc import Iterator

logger = logging.getLogger(__name__)

_OWN_STORES = ("Darwin", "Windows")  # elsewhere OpenSSL itself reads the two variables


def system_trust() -> ssl.SSLContext:
    """The system's own certificates, and those that SSL_CERT_FILE and SSL_CERT_DIR name.

    Offices set the two on every system, so they count on every system.
    """
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if platform.system() in _OWN_STORES:
        for path in named_certificates():
            try:
                context.load_verify_locations(cafile=path)
            except OSError:  # ssl.SSLError is one
                logger.debug("A certificate file could not be read")
    return context


def named_certificates() -> Iterator[Path]:
    """The files that the two variables name, those in the folders one by one.

    The stores of the other systems are only told of certificates that are loaded already, which
    OpenSSL does with a folder when it needs one.
    """
    if file := os.environ.get("SSL_CERT_FILE"):
        yield Path(file)
    for folder in os.environ.get("SSL_CERT_DIR", "").split(os.pathsep):
        if folder and Path(folder).is_dir():
            yield from (path for path in Path(folder).iterdir() if path.is_file())


def quieten() -> None:
    """Keep signed URLs and headers out of the log, at whatever level the program logs."""
    for name in ("httpx", "httpcore", "fal_client"):
        logging.getLogger(name).setLevel(logging.WARNING)
