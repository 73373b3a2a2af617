"""Printed matter: the label, the carton and the tin of the still life, linear light."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from studio.textures import cloudy
from studio.vectors import Array

Ink = tuple[int, int, int]


class Sheet:
    """Paper to print on, measured in pixels from the top left."""

    def __init__(self, size: tuple[int, int], paper: Ink) -> None:
        self._image = Image.new("RGB", size, paper)
        self._draw = ImageDraw.Draw(self._image)

    def centred(
        self, text: str, at: tuple[float, float], size: float, ink: Ink, gap: float = 0
    ) -> None:
        """Set a line about a place; `gap` pixels between letters."""
        font = ImageFont.load_default(size)
        widths = [font.getlength(letter) + gap for letter in text]
        left = at[0] - (sum(widths) - gap) / 2
        for letter, width in zip(text, widths, strict=True):
            self._draw.text((left, at[1]), letter, ink, font, anchor="lm")
            left += width

    def bar(self, box: tuple[float, float, float, float], ink: Ink) -> None:
        """Fill a rectangle."""
        self._draw.rectangle(box, fill=ink)

    def line_around(self, box: tuple[float, float, float, float], ink: Ink, width: int) -> None:
        """Draw a rectangle's outline."""
        self._draw.rectangle(box, outline=ink, width=width)

    def leaf(self, at: tuple[float, float], long: float, angle: float, ink: Ink) -> None:
        """Draw a leaf that starts at a place."""
        t = np.linspace(0, 1, 24)
        half = np.sin(np.pi * t**0.8) * long * 0.19
        along, across = np.concatenate([t, t[::-1]]) * long, np.concatenate([half, -half[::-1]])
        c, s = np.cos(angle), np.sin(angle)
        x, y = at
        points = np.stack([x + along * c - across * s, y + along * s + across * c], -1)
        self._draw.polygon([(float(a), float(b)) for a, b in points], fill=ink)

    def circle(self, x: float, y: float, radius: float, ink: Ink) -> None:
        """Fill a circle."""
        self._draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=ink)

    def printed(self, seed: int) -> Array:
        """The sheet with the unevenness of paper, upside down as covers count rows from below."""
        shown = np.asarray(self._image, np.float32) / 255
        linear = np.where(shown <= 0.04045, shown / 12.92, ((shown + 0.055) / 1.055) ** 2.4)
        uneven = 1 + 0.02 * cloudy(linear.shape[:2], 0.7, seed)[..., None]
        found: Array = np.clip(linear * uneven, 0, 1)[::-1].astype(np.float32)
        return found


def _sprig(sheet: Sheet, x: float, y: float, size: float, ink: Ink) -> None:
    for k in range(5):
        rise = y - k * size * 0.2
        for side in (-1, 1):
            angle = -np.pi / 2 + side * (1.0 - 0.1 * k)
            sheet.leaf((x, rise), size * (0.42 - 0.04 * k), angle, ink)
    sheet.leaf((x, y - size * 0.95), size * 0.35, -np.pi / 2, ink)
    sheet.bar((x - size * 0.012, y - size, x + size * 0.012, y + size * 0.18), ink)


def bottle_label() -> Array:
    """The label of the syrup, going once about the bottle."""
    wide, high = 2000, 700
    sheet = Sheet((wide, high), (236, 228, 208))
    ink, red = (52, 46, 38), (150, 52, 34)
    sheet.bar((0, 24, wide, 34), ink)
    sheet.bar((0, high - 34, wide, high - 24), ink)
    for x in (wide / 2, 0, wide):
        _sprig(sheet, x, 235, 130, (88, 98, 58))
        sheet.centred("PURE", (x, 300), 34, ink, 8)
        sheet.centred("MAPLE SYRUP", (x, 390), 96, ink, 10)
        sheet.bar((x - 60, 466, x + 60, 472), red)
        sheet.centred("Firerose Farm", (x, 530), 62, red, 2)
        sheet.centred("250 ml", (x, 620), 40, ink, 2)
    return sheet.printed(51)


def box_print() -> Array:
    """The front of the carton."""
    wide, high = 900, 1280
    sheet = Sheet((wide, high), (196, 158, 112))
    dark, cream = (44, 62, 58), (240, 232, 214)
    sheet.bar((0, 0, wide, 330), dark)
    sheet.bar((0, 346, wide, 354), dark)
    sheet.centred("TEA No. 7", (wide / 2, 150), 118, cream, 10)
    sheet.centred("EVENING BLEND", (wide / 2, 250), 46, cream, 12)
    _sprig(sheet, wide / 2, 880, 420, dark)
    sheet.centred("chamomile · mint · thyme", (wide / 2, 1050), 48, dark, 2)
    sheet.centred("20 bags", (wide / 2, 1150), 44, dark, 2)
    return sheet.printed(52)


def box_side() -> Array:
    """A narrow side of the carton."""
    wide, high = 430, 1280
    sheet = Sheet((wide, high), (196, 158, 112))
    dark, cream = (44, 62, 58), (240, 232, 214)
    sheet.bar((0, 0, wide, 330), dark)
    sheet.bar((0, 346, wide, 354), dark)
    sheet.centred("No. 7", (wide / 2, 170), 96, cream, 8)
    for row, line in enumerate(("One bag for a cup,", "two for a pot.", "Five minutes.")):
        sheet.centred(line, (wide / 2, 520 + 60 * row), 38, dark, 1)
    _sprig(sheet, wide / 2, 1130, 260, dark)
    return sheet.printed(54)


def tin_print() -> Array:
    """The lacquer of the tin, going once about it."""
    wide, high = 2000, 728
    sheet = Sheet((wide, high), (132, 36, 26))
    cream = (236, 220, 186)
    sheet.bar((0, 70, wide, 82), cream)
    sheet.bar((0, high - 82, wide, high - 70), cream)
    for x in (wide / 2, 0, wide):
        sheet.circle(x, high / 2, 215, cream)
        sheet.circle(x, high / 2, 200, (132, 36, 26))
        sheet.centred("COFFEE", (x, high / 2 - 18), 76, cream, 5)
        sheet.centred("whole beans", (x, high / 2 + 62), 40, cream, 1)
    return sheet.printed(53)
