"""From the words of the command line to how copies are written."""

from __future__ import annotations

from dataclasses import fields

import pytest

from firered_desktop.commands.exporting import parse_choices
from firered_desktop.core.errors import InvalidSettings
from firered_desktop.core.export import PLAIN, ColourSpace, ExportChoices, Signer
from firered_desktop.core.sizes import Dimensions

WRITTEN = {
    "quality": ("90", 90),
    "depth": ("16", 16),
    "box": ("1200x800", Dimensions(1200, 800)),
    "enlarge": ("true", True),
    "space": ("original", ColourSpace.ORIGINAL),
    "metadata": ("0", False),
    "location": ("1", True),
    "prompt": ("False", False),
    "signer": ("/keys/chain.pem,/keys/key.pem", Signer("/keys/chain.pem", "/keys/key.pem")),
}


def test_every_choice_can_be_set() -> None:
    assert WRITTEN.keys() == {field.name for field in fields(ExportChoices)}
    choices = parse_choices([f"{name}={text}" for name, (text, _) in WRITTEN.items()])
    assert all(getattr(choices, name) == value for name, (_, value) in WRITTEN.items())


def test_what_is_not_set_is_as_usual() -> None:
    assert parse_choices(()) == PLAIN
    assert parse_choices(["box=100x100", "box=none", "signer=none"]) == PLAIN


@pytest.mark.parametrize(
    "written",
    [
        *("quality=0", "quality=101", "quality=best", "depth=12", "box=100", "box=0x100"),
        *(
            "enlarge=maybe",
            "space=cmyk",
            "gps=true",
            "metadata",
            "=",
            "location=",
            "signer=chain.pem",
        ),
    ],
)
def test_a_choice_that_is_not_there_is_named_with_what_can_be_written(written: str) -> None:
    with pytest.raises(InvalidSettings) as caught:
        parse_choices([written])
    (problem,) = caught.value.problems
    assert written in str(problem.happened)
    assert "=" in str(problem.remedy)


def test_every_bad_one_is_told_at_once() -> None:
    with pytest.raises(InvalidSettings) as caught:
        parse_choices(["quality=0", "depth=16", "gps=1"])
    assert [problem.field for problem in caught.value.problems] == ["export.quality", "export.gps"]
