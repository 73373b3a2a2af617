"""Content credentials as C2PA's own reader sees them."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import c2pa
import pytest
from PIL import Image
from PIL.ExifTags import Base

from firered_desktop import __version__
from firered_desktop.core.errors import CertificateUnusable, SigningMissing
from firered_desktop.core.export import ExportChoices, ExportFormat, Signer
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.job import Service
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.ports import CancelToken
from firered_desktop.imaging.export import export
from firered_desktop.imaging.label import read_label
from firered_desktop.imaging.origin_record import record_origin
from firered_desktop.imaging.process import ImagingProcess
from tests.imaging.certificates import KEYS, SERVING, Chain, chain
from tests.imaging.label_sample import LABEL, SOURCE_TYPES
from tests.imaging.originals import original, tags_of
from tests.imaging.pictures import encoded, photograph, saved


@pytest.fixture
def result(tmp_path: Path) -> Path:
    return saved(tmp_path, "result.png", encoded(photograph(60, 40), "PNG"))


def p256() -> Chain:
    return chain(KEYS["P-256"]())


def signed_copy(
    result: Path, form: ExportFormat, signer: Signer, label: ExportLabel = LABEL
) -> Path:
    wish = ExportWish(form, label, ExportChoices(signer=signer))
    return export(result, wish, result.parent, f"copy-{form}").path


def read(copy: Path, form: ExportFormat, root: bytes) -> tuple[str, dict[str, Any]]:
    """What the reader says of the whole, and the manifest; `root` is one that it trusts."""
    trusting = {"version": 1, "trust": {"user_anchors": root.decode()}}
    trusting["verify"] = {"verify_trust": True, "remote_manifest_fetch": False}
    with (
        c2pa.Settings.from_dict(trusting) as settings,
        c2pa.Context(settings) as context,
        copy.open("rb") as stream,
        c2pa.Reader(form.content_type, stream, context=context) as reader,
    ):
        manifest = reader.get_active_manifest()
        state = reader.get_validation_state()
        assert reader.is_embedded()
    assert manifest is not None
    assert state is not None
    return state, manifest


def actions_of(manifest: dict[str, Any]) -> list[dict[str, Any]]:
    (assertion,) = [
        each for each in manifest["assertions"] if each["label"].startswith("c2pa.actions")
    ]
    actions = assertion["data"]["actions"]
    assert isinstance(actions, list)
    return actions


@pytest.mark.parametrize("form", ExportFormat)
def test_a_signed_copy_says_what_was_done_and_is_trusted(result: Path, form: ExportFormat) -> None:
    made = p256()
    copy = signed_copy(result, form, made.in_files(result.parent))
    state, manifest = read(copy, form, made.root)
    assert state == "Trusted"
    assert manifest["claim_generator_info"][0]["name"] == "FireRed Desktop"
    assert manifest["claim_generator_info"][0]["version"] == __version__
    opened, edited = actions_of(manifest)
    assert opened["action"] == "c2pa.opened"
    assert edited["action"] == "c2pa.edited"
    assert edited["digitalSourceType"] == SOURCE_TYPES + "compositeWithTrainedAlgorithmicMedia"
    assert edited["softwareAgent"]["name"] == "FireRed Image Edit v1.1"
    assert result.name not in json.dumps(manifest)


@pytest.mark.parametrize("kind", KEYS)
def test_the_algorithm_is_the_one_that_goes_with_the_key(result: Path, kind: str) -> None:
    made = chain(KEYS[kind]())
    copy = signed_copy(result, ExportFormat.JPEG, made.in_files(result.parent))
    state, manifest = read(copy, ExportFormat.JPEG, made.root)
    assert state == "Trusted"
    wanted = {"P-256": "Es256", "P-384": "Es384", "RSA": "Ps256", "Ed25519": "Ed25519"}
    assert manifest["signature_info"]["alg"] == wanted[kind]


def test_a_change_to_a_signed_copy_is_seen(result: Path) -> None:
    made = p256()
    copy = signed_copy(result, ExportFormat.JPEG, made.in_files(result.parent))
    content = bytearray(copy.read_bytes())
    content[-40] ^= 1
    copy.write_bytes(content)
    assert read(copy, ExportFormat.JPEG, made.root)[0] == "Invalid"


@pytest.mark.parametrize("form", ExportFormat)
def test_label_and_metadata_stay_in_a_signed_copy(result: Path, form: ExportFormat) -> None:
    record = record_origin(original(result.parent, "JPEG"), result.parent, "record")
    assert record is not None
    choices = ExportChoices(signer=p256().in_files(result.parent))
    wish = ExportWish(form, LABEL, choices, record.path)
    plain = export(result, replace(wish, choices=ExportChoices()), result.parent, "plain").path
    copy = export(result, wish, result.parent, "signed").path
    before, after = tags_of(plain), tags_of(copy)
    carried: tuple[str, ...] = ("IFD0:M", "ExifIFD", "IPTC", "XMP", "ICC")
    if form is ExportFormat.PNG:
        # exiftool 12 takes EXIF behind a manifest for a part of that, and passes it over.
        carried = ("IPTC", "XMP", "ICC")
        with Image.open(copy) as image:
            assert image.getexif()[Base.Make] == "Canon"
    assert {name: after.get(name) for name in before if name.startswith(carried)} == {
        name: value for name, value in before.items() if name.startswith(carried)
    }
    assert read_label(copy) == LABEL


def test_the_demo_signs_for_no_model(result: Path) -> None:
    made = p256()
    label = replace(LABEL, service=Service.DEMO)
    copy = signed_copy(result, ExportFormat.PNG, made.in_files(result.parent), label)
    edited = actions_of(read(copy, ExportFormat.PNG, made.root)[1])[1]
    assert edited["digitalSourceType"] == SOURCE_TYPES + "algorithmicallyEnhanced"
    assert LABEL.model_id not in json.dumps(edited)


def test_the_imaging_process_signs_too(result: Path) -> None:
    made = p256()
    choices = ExportChoices(signer=made.in_files(result.parent))
    imaging = ImagingProcess()
    try:
        wish = ExportWish(ExportFormat.WEBP, LABEL, choices)
        copy = imaging.export(result, wish, result.parent, CancelToken())
    finally:
        imaging.close()
    assert read(copy.path, ExportFormat.WEBP, made.root)[0] == "Trusted"


def _mixed(folder: Path) -> Signer:
    return replace(p256(), key=p256().key).in_files(folder)


def _swapped(folder: Path) -> Signer:
    signer = p256().in_files(folder)
    return Signer(signer.key, signer.certificate)


UNUSABLE: dict[str, Callable[[Path], Signer]] = {
    "for servers": lambda folder: chain(KEYS["P-256"](), SERVING).in_files(folder),
    "out of date": lambda folder: chain(KEYS["P-256"](), days=(-9, -1)).in_files(folder),
    "the key of another": _mixed,
    "each in the place of the other": _swapped,
    "missing": lambda folder: Signer(str(folder / "none.pem"), str(folder / "none.key")),
    "no PEM": lambda folder: replace(p256(), certificates=b"\0binary").in_files(folder),
    "a folder": lambda folder: Signer(str(folder), str(folder)),
    "a key that is none": lambda folder: replace(
        p256(), key=b"-----BEGIN PRIVATE KEY-----\n????\n-----END PRIVATE KEY-----"
    ).in_files(folder),
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_a_certificate_that_cannot_sign_gets_one_sentence(result: Path, name: str) -> None:
    signer = UNUSABLE[name](result.parent)
    with pytest.raises(CertificateUnusable) as caught:
        signed_copy(result, ExportFormat.PNG, signer)
    assert Path(signer.certificate).name in str(caught.value)
    assert not (result.parent / "copy-png.png").exists()


def test_without_the_extra_it_is_named(result: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SigningMissing) as caught:
        signed_copy(result, ExportFormat.PNG, p256().in_files(result.parent))
    assert "firered-desktop[c2pa]" in str(caught.value.notice().remedy)
