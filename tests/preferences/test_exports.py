"""What the settings come to for one copy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firered_desktop.core.export import (
    PLAIN,
    ColourSpace,
    ExportChoices,
    ExportFormat,
    Signer,
    exported_size,
)
from firered_desktop.core.sizes import Dimensions
from firered_desktop.preferences import (
    Preferences,
    export_box,
    export_choices,
    export_format,
)

ORIGINAL = Dimensions(6000, 4000)
RESULT = Dimensions(1536, 1024)


def test_untouched_settings_make_a_plain_labelled_copy() -> None:
    assert export_format(Preferences()) is ExportFormat.PNG
    assert export_choices(Preferences(), ORIGINAL) == PLAIN


def test_every_choice_reaches_the_copy() -> None:
    settings = Preferences(
        export_format="tiff",
        export_quality=80,
        export_depth="16",
        export_size="original",
        export_enlarge=True,
        export_space="original",
        export_metadata=False,
        export_location=True,
        export_prompt=False,
    )
    assert export_format(settings) is ExportFormat.TIFF
    assert export_choices(settings, ORIGINAL) == ExportChoices(
        quality=80,
        depth=16,
        box=ORIGINAL,
        enlarge=True,
        space=ColourSpace.ORIGINAL,
        metadata=False,
        location=True,
        prompt=False,
    )


def test_untouched_bytes_have_no_format() -> None:
    assert export_format(Preferences(export_format="untouched")) is None


def test_nothing_is_fitted_to_an_original_of_unknown_size() -> None:
    assert export_box(Preferences(export_size="original"), None) is None


@pytest.mark.parametrize(
    ("box", "enlarge", "size"),
    [
        (None, True, RESULT),
        (Dimensions(768, 768), False, Dimensions(768, 512)),
        (Dimensions(100, 9000), False, Dimensions(100, 67)),
        (ORIGINAL, False, RESULT),
        (ORIGINAL, True, ORIGINAL),
        (Dimensions(9000, 1), True, Dimensions(2, 1)),
    ],
)
def test_a_copy_is_fitted_into_its_box_and_enlarged_only_if_asked(
    box: Dimensions | None, enlarge: bool, size: Dimensions
) -> None:
    assert exported_size(RESULT, box, enlarge=enlarge) == size


def test_copies_are_signed_once_a_certificate_and_its_key_are_named() -> None:
    certificate = Preferences(export_certificate="/keys/chain.pem")
    assert export_choices(certificate, None).signer is None
    both = replace(certificate, export_key="/keys/key.pem")
    assert export_choices(both, None).signer == Signer("/keys/chain.pem", "/keys/key.pem")
