"""How labelled copies are written, as a command line says it."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import TYPE_CHECKING

from firered_desktop.core.errors import InvalidSettings, Problem
from firered_desktop.core.export import PLAIN, ColourSpace, ExportChoices, Signer
from firered_desktop.core.sizes import Dimensions
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_SIZE = re.compile(r"(\d{1,5})x(\d{1,5})")
_SWITCH = {"true": True, "1": True, "false": False, "0": False}


def parse_choices(written: Sequence[str]) -> ExportChoices:
    """The choices that NAME=VALUE pairs make; raises InvalidSettings naming each bad one."""
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for pair in written:
        name, _, text = pair.partition("=")
        try:
            read, _ = _ROWS[name.strip()]
            values[name.strip()] = read(text.strip())
        except (KeyError, ValueError):
            problems.append(_problem(pair, name.strip()))
    if problems:
        raise InvalidSettings(tuple(problems))
    return dataclasses.replace(PLAIN, **values)  # type: ignore[arg-type] # the rows give the types


def _problem(pair: str, name: str) -> Problem:
    rows = {name: _ROWS[name]} if name in _ROWS else _ROWS
    wanted = ", ".join(f"{each}={values}" for each, (_, values) in rows.items())
    return Problem(
        f"export.{name}",
        Sentence(
            "problems",
            QT_TRANSLATE_NOOP("problems", "Copies cannot be written with {pair}."),
            {"pair": pair},
        ),
        Sentence("problems", QT_TRANSLATE_NOOP("problems", "Write {wanted}."), {"wanted": wanted}),
    )


def _quality(text: str) -> int:
    return _among(int(text), range(1, 101))


def _depth(text: str) -> int:
    return _among(int(text), (8, 16))


def _among(number: int, allowed: Sequence[int]) -> int:
    if number not in allowed:
        raise ValueError(number)
    return number


def _box(text: str) -> Dimensions | None:
    if text == "none":
        return None
    typed = _SIZE.fullmatch(text)
    if typed is None:
        raise ValueError(text)
    size = Dimensions(int(typed[1]), int(typed[2]))
    if not size.pixels:
        raise ValueError(text)
    return size


def _switch(text: str) -> bool:
    if text.lower() not in _SWITCH:
        raise ValueError(text)
    return _SWITCH[text.lower()]


def _signer(text: str) -> Signer | None:
    if text == "none":
        return None
    certificate, separator, key = text.partition(",")
    if not (separator and certificate and key):
        raise ValueError(text)
    return Signer(str(Path(certificate).absolute()), str(Path(key).absolute()))


_ROWS: Mapping[str, tuple[Callable[[str], object], str]] = {
    "quality": (_quality, "1…100"),
    "depth": (_depth, "8|16"),
    "box": (_box, "WIDTHxHEIGHT"),
    "enlarge": (_switch, "true|false"),
    "space": (ColourSpace, "|".join(ColourSpace)),
    "metadata": (_switch, "true|false"),
    "location": (_switch, "true|false"),
    "prompt": (_switch, "true|false"),
    "signer": (_signer, "CERTIFICATE.pem,KEY.pem"),
}
