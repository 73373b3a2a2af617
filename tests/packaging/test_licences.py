"""The notices and the bill of materials say what is locked."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from installers import components, licences

TOP = Path(__file__).resolve().parents[2]
LOCK = (TOP / "requirements.lock").read_text(encoding="utf-8")

# They are written on Linux with the oldest Python; elsewhere packages bring other texts.
written_here = pytest.mark.skipif(
    sys.platform != "linux" or sys.version_info[:2] != (3, 11),
    reason="the notices are written on Linux with Python 3.11",
)


@written_here
def test_what_is_kept_is_what_is_locked() -> None:
    assert licences.stale(TOP) == [], "make licences writes them anew"


@written_here
def test_nothing_that_comes_along_is_under_the_gpl_alone() -> None:
    found = components.components(LOCK)
    assert {"pyside6-essentials", "rawpy", "pi-heif", "imagecodecs"} <= {
        each.name for each in found
    }
    assert {"pyinstaller", "pytest", "c2pa-python"}.isdisjoint(each.name for each in found)
    within = [library for each in found for library in each.libraries]
    names = {library.name for library in within}
    assert {"libjxl", "libde265", "LibRaw", "JasPer"} <= names
    licences_of = {each.name: each.licence for each in found}
    licences_of |= {library.name: library.licence for library in within}
    under_gpl = [
        name
        for name, licence in licences_of.items()
        if licence.startswith(("GPL", "AGPL")) and "exception" not in licence
    ]
    assert under_gpl == []


def test_every_part_of_the_bill_is_reached_from_the_program() -> None:
    bill = json.loads((TOP / "resources" / "licences" / licences.BILL).read_text(encoding="utf-8"))
    needs = {each["ref"]: each["dependsOn"] for each in bill["dependencies"]}
    reached: set[str] = set()
    waiting = [bill["metadata"]["component"]["bom-ref"]]
    while waiting:
        reference = waiting.pop()
        reached.add(reference)
        waiting += [each for each in needs[reference] if each not in reached]
    parts = {each["bom-ref"] for each in bill["components"]}
    assert {each for each in parts if not each.startswith("beside:")} <= reached
    assert all(each["licenses"][0]["expression"] for each in bill["components"])


def test_a_package_that_says_no_licence_is_not_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(components, "SPOKEN", {})
    with pytest.raises(ValueError, match="put it into SPOKEN"):
        components.components(LOCK)
