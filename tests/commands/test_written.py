"""The words after a command, one kind after the other."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest

from firered_desktop.commands import written
from firered_desktop.core.export import ExportFormat
from firered_desktop.core.ledger import Month
from firered_desktop.core.models import V1


def test_each_is_read_as_what_it_means() -> None:
    assert written.picture("a.jpg") == Path("a.jpg")
    assert written.picture("https://studio.example/a.jpg") == "https://studio.example/a.jpg"
    assert written.moment("1970-01-02T00:00Z") == 86_400
    assert written.seconds("1.5") == 1.5
    assert written.count("20") == 20
    assert written.month("2026-11") == Month(2026, 11)
    assert written.size("1366x768") == (1366, 768)
    assert written.export("png") is ExportFormat.PNG
    assert written.model("v1") is V1


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (written.moment, "soon"),
        *((written.seconds, text) for text in ("-1", "inf", "nan", "long")),
        *((written.count, text) for text in ("-1", "x", "٣", "9" * 10)),
        (written.month, "november"),
        *((written.size, text) for text in ("large", "1x", "1366")),
        (written.export, "gif"),
        (written.model, "v3"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_a_sentence(
    read: Callable[[str], object], text: str
) -> None:
    with pytest.raises(argparse.ArgumentTypeError) as refused:
        read(text)
    assert str(refused.value)
