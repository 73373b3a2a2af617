"""Reads the recipes from their folder."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from firered_desktop.core.recipes import RecipeGroup, parse_group

if TYPE_CHECKING:
    from pathlib import Path


def read_recipes(folder: Path) -> tuple[RecipeGroup, ...]:
    """The groups in `folder`, one TOML file each, in the order of the file names.

    A file is named ``NN-id.toml``. Raises RecipeMalformed.
    """
    return tuple(
        parse_group(path.stem.partition("-")[2], tomllib.loads(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.toml"))
    )
