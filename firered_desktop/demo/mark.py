"""The small mark on every picture that this service makes."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFont

_WORD = "demo"
_FINER = 4  # drawn larger by this, then made smaller: smooth round ends
_SHARE = 0.032  # height of the mark as a part of the short side
_LOWEST, _HIGHEST = 12, 64  # pixels


def marked(picture: Image.Image) -> Image.Image:
    """A copy of an RGB picture with a translucent pill that says "demo", at the bottom right."""
    short = min(picture.size)
    height = round(min(max(short * _SHARE, _LOWEST), _HIGHEST))
    pill = _pill(height)
    margin = max(2, round(height * 0.5))
    made = picture.copy()
    place = (picture.width - pill.width - margin, picture.height - pill.height - margin)
    made.paste(pill.convert("RGB"), place, pill.getchannel("A"))
    return made


def _pill(height: int) -> Image.Image:
    tall = height * _FINER
    font = ImageFont.load_default(size=tall * 0.56)
    left, top, right, bottom = font.getbbox(_WORD)
    wide = round(right - left + tall * 0.86)
    shape = Image.new("L", (wide, tall), 0)
    ImageDraw.Draw(shape).rounded_rectangle((0, 0, wide - 1, tall - 1), tall / 2, fill=118)
    word = Image.new("L", (wide, tall), 0)
    # Set by its own height, not by the font's, so that it stands in the middle of the pill.
    place = ((wide - right + left) / 2 - left, (tall - bottom + top) / 2 - top)
    ImageDraw.Draw(word).text(place, _WORD, font=font, fill=236)
    size = (round(wide / _FINER), height)
    shape, word = (one.resize(size, Image.Resampling.LANCZOS) for one in (shape, word))
    colour = Image.composite(Image.new("L", size, 255), Image.new("L", size, 16), word)
    alpha = Image.composite(Image.new("L", size, 240), shape, word)
    return Image.merge("RGBA", (colour, colour, colour, alpha))
