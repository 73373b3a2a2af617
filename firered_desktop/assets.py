"""Where the files that come with the program are: in a checkout, a wheel or a bundle."""

from __future__ import annotations

from pathlib import Path


def assets_folder() -> Path:
    """The folder with icons, recipes, samples and translations.

    The wheel and the bundle carry it inside the package, a checkout beside it.
    """
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
