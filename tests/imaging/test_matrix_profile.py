from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import profiles
from firered_desktop.imaging.deep_pixels import deep_pixels
from firered_desktop.imaging.into_profile import in_profile
from firered_desktop.imaging.matrix_profile import matrix_profile
from tests.imaging.pictures import adobe_rgb, cmyk_profile


def with_curve(icc: bytes, curve: bytes) -> bytes:
    """`icc` with another curve, for all of its channels."""
    (count,) = struct.unpack_from(">I", icc, 128)
    table = b""
    for number in range(count):
        name, at, size = struct.unpack_from(">4sII", icc, 132 + 12 * number)
        if name.endswith(b"TRC"):
            at, size = len(icc), len(curve)
        table += struct.pack(">4sII", name, at, size)
    made = icc[:132] + table + icc[132 + len(table) :] + curve
    return struct.pack(">I", len(made)) + made[4:]


def parametric(function: int, *parameters: float) -> bytes:
    values = [round(value * 65536) for value in parameters]
    return b"para" + bytes(4) + struct.pack(f">HH{len(values)}i", function, 0, *values)


CURVES = {
    "straight": b"curv" + bytes(8),
    "gamma": b"curv" + bytes(4) + struct.pack(">IH", 1, 563),
    "samples": b"curv" + bytes(4) + struct.pack(">I9H", 9, *(n * n * 1023 for n in range(9))),
    "power": parametric(0, 1.8),
    "offset": parametric(1, 2.0, 0.9, 0.1),
    "raised": parametric(2, 2.0, 0.8747, 0.1, 0.05),
    "linear foot": parametric(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045),
    "general": parametric(4, 2.4, 0.94, 0.055, 0.077, 0.04, 0.0, 0.0),
}


@pytest.mark.parametrize("name", CURVES)
def test_every_kind_of_curve_gives_the_colours_that_lcms_gives(name: str) -> None:
    icc = with_curve(adobe_rgb(), CURVES[name] + bytes(-len(CURVES[name]) % 4))
    steps = np.linspace(20, 250, 24).astype(np.uint8)
    image = Image.fromarray(np.stack([np.tile(steps, (2, 1))] * 3, axis=-1))
    ours = deep_pixels(image, Dimensions(24, 2), icc) / 257
    theirs = np.asarray(in_profile(image, icc), np.float64)
    assert matrix_profile(icc) is not None
    assert np.abs(ours - theirs).max() < 1.5


def test_profiles_of_tables_and_of_other_colours_are_none_of_these() -> None:
    assert matrix_profile(cmyk_profile((50.0, 0.0, 0.0))) is None
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert matrix_profile(lab) is None
    assert matrix_profile(b"") is None
    assert matrix_profile(profiles.icc_profile(profiles.SRGB)) is not None


@given(st.data())
def test_a_damaged_profile_is_none_or_one(data: st.DataObject) -> None:
    changed = bytearray(adobe_rgb())
    for _ in range(data.draw(st.integers(1, 6))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    profile = matrix_profile(bytes(changed[: data.draw(st.integers(0, len(changed)))]))
    if profile is not None:
        assert np.isfinite(profile.encoder()(np.full((1, 1, 3), 0.5, np.float32))).all()
