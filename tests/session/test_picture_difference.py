"""What changed between two pictures, and how much."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from firered_desktop.session.mip_levels import mip_levels
from firered_desktop.session.picture_difference import AMPLIFICATION, strength_of

GREY = QColor(100, 100, 100)


def picture(width: int = 401, height: int = 300) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(GREY)
    return image


def with_left_third(colour: QColor) -> QImage:
    image = picture(300, 90)
    painter = QPainter(image)
    painter.fillRect(0, 0, 100, 90, colour)
    painter.end()
    return image


def test_a_picture_does_not_differ_from_itself() -> None:
    found = strength_of(mip_levels(picture()), mip_levels(picture()))
    assert found.share == 0
    assert found.made_visible()[0].pixelColor(200, 150) == QColor(0, 0, 0)


@pytest.mark.parametrize("colour", [QColor(160, 160, 160), QColor(100, 100, 170), QColor("red")])
def test_the_share_is_what_changed_in_light_or_colour(colour: QColor) -> None:
    found = strength_of(mip_levels(picture(300, 90)), mip_levels(with_left_third(colour)))
    assert found.share == pytest.approx(1 / 3)
    assert found.made_visible()[0].pixelColor(50, 50).lightness() > 60
    assert found.made_visible()[0].pixelColor(250, 50) == QColor(0, 0, 0)


def test_the_difference_is_amplified() -> None:
    found = strength_of(
        mip_levels(picture(300, 90)), mip_levels(with_left_third(QColor(120, 120, 120)))
    )
    assert found.made_visible()[0].pixelColor(50, 50).red() == pytest.approx(
        20 * AMPLIFICATION, abs=4
    )


def test_a_codecs_noise_is_no_change() -> None:
    found = strength_of(
        mip_levels(picture(300, 90)), mip_levels(with_left_third(QColor(103, 100, 98)))
    )
    assert found.share == 0


def test_pictures_of_different_sizes_are_compared_by_relative_place() -> None:
    large = with_left_third(QColor("white")).scaled(1200, 360)
    found = strength_of(mip_levels(picture(300, 90)), mip_levels(large))
    assert found.share == pytest.approx(1 / 3, abs=0.01)
    assert found.made_visible()[0].width() == 1200


def test_more_amplification_shows_weaker_differences() -> None:
    found = strength_of(
        mip_levels(picture(300, 90)), mip_levels(with_left_third(QColor(104, 104, 104)))
    )
    shown = [found.made_visible(times)[0].pixelColor(50, 50).red() for times in (1, 8, 32, 255)]
    assert shown == sorted(shown)
    assert shown[0] <= 5
    assert shown[-1] == 255
