"""The formats of labelled copies."""

from __future__ import annotations

from pathlib import Path

import pytest

from firered_desktop.core.export import ExportFormat


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("beach.png", ExportFormat.PNG),
        ("beach.JPG", ExportFormat.JPEG),
        ("beach.jpeg", ExportFormat.JPEG),
        ("beach.v2.TIFF", ExportFormat.TIFF),
        ("beach.tif", ExportFormat.TIFF),
        ("beach.webp", ExportFormat.WEBP),
        ("beach.v2", None),
        ("png", None),
    ],
)
def test_the_ending_of_a_name_says_the_format(name: str, form: ExportFormat | None) -> None:
    assert ExportFormat.of_path(Path(name)) is form


@pytest.mark.parametrize("form", ExportFormat)
def test_a_format_is_known_again_by_its_type_and_endings(form: ExportFormat) -> None:
    assert ExportFormat.of_type(form.content_type) is form
    assert {ExportFormat.of_path(Path(f"a{ending}")) for ending in form.suffixes} == {form}


def test_a_type_that_is_not_written_has_no_format() -> None:
    assert ExportFormat.of_type("image/avif") is None
