"""What is done to finished pictures for the cards of the recipes.

Pictures are (high, wide, 3), encoded, 0…1; every function gives a new one.
"""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from studio.film import blurred
from studio.textures import between, cloudy
from studio.vectors import Array


def grey(shown: Array) -> Array:
    """Brightness as the eye sees it, (high, wide)."""
    found: Array = (shown @ np.array([0.2126, 0.7152, 0.0722], np.float32)).astype(np.float32)
    return found


def mixed(first: Array, second: Array, share: Array) -> Array:
    """`second` over `first` where the share (high, wide) is 1."""
    found: Array = first + (second - first) * share[..., None]
    return found


def toned(shown: Array, colour: tuple[float, float, float], share: float = 1.0) -> Array:
    """Light multiplied by a colour."""
    tint = 1 + (np.array(colour, np.float32) - 1) * np.float32(share)
    return np.clip(shown * tint, 0, 1)


def saturated(shown: Array, factor: float) -> Array:
    """Colours stronger (above 1) or weaker."""
    tone = grey(shown)[..., None]
    return np.clip(tone + (shown - tone) * np.float32(factor), 0, 1)


def lighter(shown: Array, stops: float) -> Array:
    """Exposed longer, with a soft shoulder."""
    light = shown**2.2 * 2**stops
    rolled = light / (1 + light * 0.22) * 1.22 if stops > 0 else light
    return np.clip(rolled, 0, 1) ** np.float32(1 / 2.2)


def black_and_white(shown: Array) -> Array:
    """A print with deep blacks and clean whites."""
    tone = np.clip(shown @ np.array([0.42, 0.46, 0.12], np.float32), 0, 1)
    curve = tone + 0.16 * np.sin((tone - 0.5) * 2 * np.pi) * (1 - np.abs(tone - 0.5))
    grain = np.random.default_rng(3).standard_normal(tone.shape).astype(np.float32)
    fine = np.clip(curve + 0.016 * blurred(grain, 0.6), 0, 1)
    warm = np.stack([fine, fine * 0.988, fine * 0.966], -1)
    return np.asarray(warm, np.float32)


def faded_print(shown: Array) -> Array:
    """A colour print that hung in the sun for forty years."""
    lifted = 0.26 + 0.60 * saturated(shown, 0.55)
    cast = lifted * np.array([1.10, 0.92, 0.83], np.float32)
    cloud = cloudy(shown.shape[:2], 1.7, 11)[..., None]
    return np.clip(cast + 0.018 * cloud, 0, 1)


def old_print(shown: Array) -> Array:
    """A grey print of long ago, clean and whole."""
    tone = np.clip(0.06 + 0.90 * grey(shown), 0, 1)
    soft = tone + 0.25 * (tone - blurred(tone, 2.0))
    return np.asarray(np.stack([soft] * 3, -1).clip(0, 1) * np.array([1.0, 0.985, 0.955]),
                      np.float32)  # fmt: skip


def damaged_print(shown: Array) -> Array:
    """The same print after a life in a drawer: brown, scratched, creased, stained."""
    high, wide = shown.shape[:2]
    tone = grey(old_print(shown))
    tone = 0.12 + 0.84 * blurred(tone, 0.7)
    dice = np.random.default_rng(21)
    grain = blurred(dice.standard_normal((high, wide)).astype(np.float32), 0.8)
    tone = tone + 0.045 * grain + 0.02 * cloudy((high, wide), 1.5, 22)
    marks = Image.new("L", (wide * 2, high * 2), 0)
    pen = ImageDraw.Draw(marks)
    for _ in range(22):
        x, y = dice.uniform(0, wide * 2), dice.uniform(-40, high * 2)
        length, lean = dice.uniform(40, 420), dice.uniform(-0.22, 0.22)
        line = [(x + lean * t * length + 3 * np.sin(9 * t), y + t * length)
                for t in np.linspace(0, 1, 9)]  # fmt: skip
        pen.line([(float(a), float(b)) for a, b in line], fill=int(dice.uniform(110, 255)), width=2)
    for _ in range(120):
        x, y, r = dice.uniform(0, wide * 2), dice.uniform(0, high * 2), dice.uniform(0.8, 3.4)
        pen.ellipse((x - r, y - r, x + r, y + r), fill=int(dice.uniform(120, 255)))
    crease = [(0, 430), (210, 402), (480, 420), (700, 384), (wide * 2, 396)]
    pen.line(crease, fill=255, width=5)
    pen.line([(700, 0), (676, 200), (704, 384)], fill=230, width=4)
    corner = [(wide * 2, 0), (wide * 2 - 118, 0), (wide * 2 - 74, 44), (wide * 2 - 58, 84),
              (wide * 2, 132)]  # fmt: skip
    pen.polygon(corner, fill=255)
    small = marks.resize((wide, high), Image.Resampling.LANCZOS)
    white = np.asarray(small, np.float32) / 255
    tone = tone * (1 - 0.82 * white) + 0.93 * 0.82 * white
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    stain = np.zeros((high, wide), np.float32)
    for cx, cy, r in ((88, 250, 62), (380, 60, 40)):
        away = np.hypot(x - cx, y - cy) + 5 * cloudy((high, wide), 1.4, 23)
        stain += np.exp(-(((away - r) / 3.5) ** 2)) * 0.5 + (away < r) * 0.25
    brown = np.stack([tone * 1.04, tone * 0.91, tone * 0.70], -1)
    found = brown * (1 - np.clip(stain, 0, 1)[..., None] * np.array([0.18, 0.30, 0.46]))
    edge = np.minimum(np.minimum(x, wide - x), np.minimum(y, high - y))
    found = found * (0.80 + 0.20 * np.clip(edge / 60, 0, 1))[..., None]
    share: Array = np.clip(found, 0, 1).astype(np.float32)
    return share


def inset(shown: Array, *pictures: Array) -> Array:
    """Smaller pictures in the lower left corner, each with a white edge and a soft shadow."""
    canvas = _image(shown)
    wide, high = 132, 88
    left = 14
    for number, picture in enumerate(reversed(pictures)):
        top = canvas.height - 14 - high - number * (high + 12)
        canvas = _shadowed(canvas, (left - 3, top - 3, left + wide + 3, top + high + 3))
        canvas.paste((252, 251, 249), (left - 3, top - 3, left + wide + 3, top + high + 3))
        canvas.paste(_image(picture).resize((wide, high), Image.Resampling.LANCZOS), (left, top))
    return _array(canvas)


def beside(*pictures: Array) -> Array:
    """Pictures side by side, each cropped to its middle, with a thin white line between."""
    wide = pictures[0].shape[1]
    gap = 6
    each = (wide - gap * (len(pictures) - 1)) // len(pictures)
    found = np.full_like(pictures[0], 0.985)
    for number, picture in enumerate(pictures):
        start = (wide - each) // 2
        left = number * (each + gap)
        found[:, left : left + each] = picture[:, start : start + each]
    return found


def headline(shown: Array, words: tuple[str, ...], small: str) -> Array:
    """A title on the right of a picture, as on a poster."""
    canvas = _image(shown)
    layer = Image.new("RGBA", (canvas.width * 2, canvas.height * 2), (0, 0, 0, 0))
    pen = ImageDraw.Draw(layer)
    ink, accent = (250, 246, 236, 255), (243, 197, 66, 255)
    y = 120
    for word in words:
        pen.text((556, y), word, ink, ImageFont.load_default(118))
        y += 118
    pen.rectangle((562, y + 34, 678, y + 42), fill=accent)
    pen.text((560, y + 64), small, ink, ImageFont.load_default(40))
    shade = layer.getchannel("A").filter(ImageFilter.GaussianBlur(9)).point(lambda v: v * 2 // 5)
    dark = Image.new("RGBA", layer.size, (20, 16, 12, 0))
    dark.putalpha(shade)
    whole = Image.alpha_composite(dark, layer).resize(canvas.size, Image.Resampling.LANCZOS)
    canvas.paste(whole, (0, 0), whole)
    return _array(canvas)


def painting(size: tuple[int, int]) -> Array:
    """A small abstract painting in teal, cream and orange, whose colours can be borrowed."""
    wide, high = size
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    y, x = y / high, x / wide
    found = between(y * 1.1, (0.96, 0.74, 0.42), (0.93, 0.42, 0.22))
    tones = ((0.80, 0.30, 0.20), (0.42, 0.22, 0.30), (0.12, 0.32, 0.40), (0.05, 0.20, 0.28))
    for k, tone in enumerate(tones):
        crest = 0.46 + 0.14 * k + 0.06 * np.sin(x * (5 + k) + 2.1 * k) + 0.02 * np.sin(x * 21 + k)
        share = np.clip((y - crest) * 60 + 0.5, 0, 1)
        found = mixed(found, np.broadcast_to(np.array(tone, np.float32), found.shape), share)
    sun = np.clip((0.12 - np.hypot((x - 0.66) * 1.5, y - 0.30)) * 80, 0, 1)
    found = mixed(
        found, np.broadcast_to(np.array((0.99, 0.90, 0.66), np.float32), found.shape), sun
    )
    strokes = cloudy((high, wide), 0.8, 31, 9.0)[..., None]
    return np.clip(found + 0.035 * strokes, 0, 1).astype(np.float32)


def _image(shown: Array) -> Image.Image:
    return Image.fromarray((np.clip(shown, 0, 1) * 255 + 0.5).astype(np.uint8))


def _array(image: Image.Image) -> Array:
    return np.asarray(image, np.float32) / 255


def _shadowed(canvas: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    shade = Image.new("L", canvas.size, 0)
    ImageDraw.Draw(shade).rectangle((box[0], box[1] + 4, box[2], box[3] + 6), fill=150)
    soft = shade.filter(ImageFilter.GaussianBlur(8))
    return Image.composite(Image.new("RGB", canvas.size, (12, 10, 8)), canvas, soft)
