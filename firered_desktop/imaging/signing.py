"""Content credentials: a signed account of how a copy was made (C2PA specification 2.2).

Nothing is asked of the network: the signature bears no time but ours.
"""

from __future__ import annotations

import base64
import binascii
import importlib.util
import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from firered_desktop import __version__
from firered_desktop.core.errors import CertificateUnusable, SigningMissing
from firered_desktop.imaging.label import made_by, source_type

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.core.export import ExportFormat, Signer
    from firered_desktop.core.label import ExportLabel

_EXTRA = "c2pa"
_LARGEST_PEM = 1 << 20  # bytes
_PEM = re.compile(rb"-----BEGIN ([A-Z ]*)PRIVATE KEY-----(.*?)-----END", re.DOTALL)
# What the key says of itself (object identifiers, RFC 5480, 8017 and 8410), and the algorithm of
# C2PA that goes with it.
_ALGORITHMS: Mapping[bytes, bytes] = {
    bytes.fromhex("06082a8648ce3d030107"): b"es256",
    bytes.fromhex("06052b81040022"): b"es384",
    bytes.fromhex("06052b81040023"): b"es512",
    bytes.fromhex("06092a864886f70d010101"): b"ps256",
    bytes.fromhex("06032b6570"): b"ed25519",
}
_SETTINGS = {
    "version": 1,
    "builder": {"thumbnail": {"enabled": False}},
    "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False},
}


_PARENT = {"title": "result", "relationship": "parentOf"}  # no name: it may tell of the person


@dataclass(frozen=True, slots=True)
class Result:
    """The picture file that a copy was made of."""

    path: Path
    content_type: str


def signed(
    copy: bytes, form: ExportFormat, label: ExportLabel, signer: Signer, result: Result
) -> bytes:
    """The file `copy` of `result` with content credentials, signed by `signer`.

    Raises SigningMissing where the extra is not installed, CertificateUnusable.
    """
    if importlib.util.find_spec("c2pa") is None:
        raise SigningMissing(extra=_EXTRA)
    import c2pa  # noqa: PLC0415 - optional, and large

    written = io.BytesIO()
    try:
        certificate, key = _pem(Path(signer.certificate)), _pem(Path(signer.key))
        info = c2pa.C2paSignerInfo(_algorithm(key), certificate, key, None)
        with (
            c2pa.Settings.from_dict(_SETTINGS) as settings,
            c2pa.Context(settings) as context,
            c2pa.Builder.from_json(_manifest(label), context) as builder,
            c2pa.Signer.from_info(info) as identity,
            result.path.open("rb") as parent,
        ):
            builder.set_intent(c2pa.C2paBuilderIntent.EDIT)
            builder.add_ingredient(_PARENT, result.content_type, parent)
            builder.sign(identity, form.content_type, io.BytesIO(copy), written)
    except (c2pa.C2paError, OSError, ValueError) as error:
        raise CertificateUnusable(name=Path(signer.certificate).name) from error
    return written.getvalue()


def _manifest(label: ExportLabel) -> dict[str, Any]:
    """That the result was opened is said by the program's part of C2PA."""
    edited = {
        "action": "c2pa.edited",
        "digitalSourceType": source_type(label),
        "softwareAgent": {"name": made_by(label)},
    }
    return {
        "claim_generator_info": [{"name": "FireRed Desktop", "version": __version__}],
        "title": "copy",
        "assertions": [{"label": "c2pa.actions", "data": {"actions": [edited]}}],
    }


def _pem(path: Path) -> bytes:
    content = path.read_bytes() if path.stat().st_size <= _LARGEST_PEM else b""
    if b"-----BEGIN" not in content or b"\0" in content:
        raise ValueError("not a PEM file")
    return content


def _algorithm(key: bytes) -> bytes:
    """The algorithm that goes with the private key `key`; raises ValueError for other keys."""
    found = _PEM.search(key)
    if found is None:
        raise ValueError("no private key")
    try:
        head = base64.b64decode(found[2])[:80]
    except binascii.Error as error:
        raise ValueError("no private key") from error
    for mark, algorithm in _ALGORITHMS.items():
        if mark in head:
            return algorithm
    raise ValueError("a key of an unknown kind")
