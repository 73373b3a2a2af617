"""The colours of a person: skin, features, make-up, hair and clothes, painted from the front."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.matter import Matter
from studio.vectors import Array, vector

Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Look:
    """A face. Colours are linear; shares go from 0 to 1."""

    skin: Colour = (0.55, 0.325, 0.225)
    lips: Colour = (0.44, 0.200, 0.160)
    hair: Colour = (0.050, 0.026, 0.016)
    iris: Colour = (0.085, 0.045, 0.02)
    shadow: Colour = (0.30, 0.16, 0.11)
    """Around the eyes."""
    shadow_share: float = 0.12
    blush: float = 0.16
    liner: float = 0.35
    brow: float = 0.75
    spots: float = 0.0
    """Blemishes and uneven redness."""
    gloss: float = 0.030
    beard: float = 0.0


@dataclass(frozen=True)
class Garment:
    """What covers the shoulders: "plain", "jacket", "striped", "knit" or "dress"."""

    colour: Colour = (0.34, 0.40, 0.42)
    kind: str = "plain"
    neckline: float = 0.004
    """How far the neck is left bare, metres."""
    collar: bool = False
    second: Colour = (0.74, 0.72, 0.68)


def _soft(value: Array, edge: float) -> Array:
    """1 where `value` is well below 0, 0 above, over `edge`."""
    t = np.clip(0.5 - value / np.float32(edge), 0, 1)
    found: Array = (t * t * (3 - 2 * t)).astype(np.float32)
    return found


def _lay(colour: Array, over: Colour, share: Array) -> Array:
    found: Array = colour * (1 - share) + vector(*over) * share
    return found


def skin(look: Look) -> Matter:
    """The skin with its features; the face looks along +z."""

    def paint(p: Array, _n: Array) -> Array:
        x, y, z = np.abs(p[0]), p[1], p[2]
        front = _soft(-(z - 0.035), 0.03)
        colour = np.repeat(vector(*look.skin), p.shape[1], 1).astype(np.float32)
        colour = _flushed(colour, look, p, front)
        colour = _eyes(colour, look, p, front)
        colour = _mouth(colour, look, x, y, front)
        return np.asarray(colour, np.float32)

    return Matter(paint, mirror=look.gloss, roughness=0.42)


def _flushed(colour: Array, look: Look, p: Array, front: Array) -> Array:
    x, y = np.abs(p[0]), p[1]
    cheek = np.exp(-(((x - 0.045) / 0.019) ** 2) - ((y + 0.026) / 0.015) ** 2) * front
    colour = _lay(colour, (look.skin[0] * 0.98, look.skin[1] * 0.50, look.skin[2] * 0.47),
                  cheek * np.float32(look.blush * 1.7))  # fmt: skip
    nose = np.exp(-((x / 0.012) ** 2) - ((y + 0.026) / 0.010) ** 2) * front
    colour = _lay(colour, (look.skin[0], look.skin[1] * 0.75, look.skin[2] * 0.72), nose * 0.35)
    if look.spots:
        dice = np.random.default_rng(5)
        for _ in range(34):
            sx, sy = dice.uniform(-0.052, 0.052), dice.uniform(-0.092, 0.066)
            radius = dice.uniform(0.0014, 0.0036)
            away = np.hypot(p[0] - sx, p[1] - sy) / radius
            colour = _lay(colour, (0.42, 0.13, 0.10), _soft(away - 1, 1.1) * look.spots * 0.9)
        patch = 0.5 + 0.5 * np.sin(p[0] * 190 + 2) * np.sin(p[1] * 160)
        colour = _lay(colour, (0.52, 0.24, 0.18), patch * front * np.float32(0.34 * look.spots))
        tired = np.exp(-(((x - 0.030) / 0.017) ** 2) - ((y + 0.012) / 0.006) ** 2) * front
        colour = _lay(colour, (0.23, 0.13, 0.13), tired * np.float32(0.62 * look.spots))
    if look.beard:
        chin = _soft(np.hypot(x / 0.062, (y + 0.075) / 0.052) - 1, 0.25) * front
        lip = _soft(np.hypot(x / 0.024, (y + 0.061) / 0.017) - 1, 0.2)
        chin = np.maximum(chin * _soft(y + 0.050 - x * 0.45, 0.02), 0) * (1 - lip * 0.9)
        colour = _lay(colour, look.hair, chin * np.float32(look.beard))
    return colour


def _eyes(colour: Array, look: Look, p: Array, front: Array) -> Array:
    side, x, y = p[0], np.abs(p[0]), p[1]
    u, v = (x - 0.0296) / 0.0158, y - 0.0045 - 0.0010 * np.sign(x - 0.03) * ((x - 0.03) / 0.015)
    inside = np.clip(1 - u * u, 0, 1)
    top, low = 0.0082 * inside**0.62, -0.0052 * inside**0.8
    shade = (
        np.exp(-((u / 1.25) ** 2))
        * _soft(-(v - 0.002), 0.006)
        * np.exp(-((np.maximum(v - 0.010, 0) / 0.0070) ** 2))
    )
    colour = _lay(colour, look.shadow, shade * front * np.float32(look.shadow_share))
    under = np.exp(-((u / 1.1) ** 2)) * np.exp(-(((v + 0.006) / 0.0035) ** 2))
    colour = _lay(colour, look.shadow, under * front * np.float32(0.25 * look.shadow_share))
    open_eye = _soft(np.maximum(v - top, low - v), 0.0009) * front * (np.abs(u) < 1)
    colour = _lay(colour, (0.56, 0.52, 0.48), open_eye)
    away = np.hypot(x - 0.0297, v - 0.0015)
    ring = _soft(away - 0.0072, 0.0009) * open_eye
    colour = _lay(colour, tuple(c * 0.4 for c in look.iris), ring)  # type: ignore[arg-type] # three stay three
    colour = _lay(colour, look.iris, _soft(away - 0.0060, 0.0014) * open_eye)
    colour = _lay(colour, (0.006, 0.005, 0.005), _soft(away - 0.0032, 0.0008) * open_eye)
    glint = np.hypot(side - np.sign(side) * 0.0297 + 0.0022, v - 0.0040)
    colour = _lay(colour, (1.9, 1.9, 1.9), _soft(glint - 0.0012, 0.0008) * open_eye)
    lid_shade = _soft(-(v - top + 0.0022), 0.003) * open_eye
    colour = _lay(colour, (0.10, 0.07, 0.06), lid_shade * 0.45)
    thick = 0.0007 + 0.0011 * look.liner * (0.5 + 0.5 * np.clip(u, -1, 1))
    wing = np.clip(u - 0.75, 0, 0.42) * 0.012 * look.liner
    reach = (np.abs(u) < 1.0) | ((u > 0) & (u < 1.0 + 0.28 * look.liner))
    line = _soft(np.abs(v - top - thick * 0.5 - wing) - thick, 0.0008) * reach * front
    colour = _lay(colour, (0.014, 0.009, 0.008), line * np.float32(0.72 + 0.28 * look.liner))
    lower = _soft(np.abs(v - low) - 0.00035, 0.0009) * (np.abs(u) < 0.95) * front
    colour = _lay(colour, (0.12, 0.06, 0.045), lower * np.float32(0.30 + 0.4 * look.liner))
    fold = _soft(np.abs(v - top - 0.0034) - 0.0003, 0.0010) * (np.abs(u) < 0.9) * front
    colour = _lay(colour, (look.skin[0] * 0.45, look.skin[1] * 0.38, look.skin[2] * 0.36),
                  fold * 0.6)  # fmt: skip
    b = (x - 0.0315) / 0.0185
    arch = 0.0225 + 0.0042 * (1 - (b - 0.25) ** 2) - 0.0012 * b
    width = 0.0026 * np.clip(1 - 0.62 * np.clip(b, -1, 1.1), 0.25, 1) * (0.8 + 0.3 * look.brow)
    brow = _soft(np.abs(y - arch) - width, 0.0016) * _soft(np.abs(b) - 1, 0.22) * front
    dark = tuple(c * 0.8 + 0.01 for c in look.hair)
    return _lay(colour, dark, brow * np.float32(look.brow))  # type: ignore[arg-type] # three


def _mouth(colour: Array, look: Look, x: Array, y: Array, front: Array) -> Array:
    u = x / 0.0225
    inside = np.clip(1 - u * u, 0, 1)
    smile = 0.0030 * u * u
    middle = -0.0607 + smile
    bow = 0.0068 * inside**0.75 * (1 - 0.22 * np.exp(-((x / 0.0045) ** 2)))
    low = 0.0088 * inside**0.62
    lips = _soft(np.maximum(y - middle - bow, middle - low - y), 0.0015) * (u < 1) * front
    colour = _lay(colour, look.lips, lips * 0.9)
    shine = np.exp(-((x / 0.010) ** 2) - ((y - middle + 0.0048) / 0.0018) ** 2) * front
    lighter = tuple(min(1.0, c * 1.35 + 0.05) for c in look.lips)
    colour = _lay(colour, lighter, shine * 0.5)  # type: ignore[arg-type] # three stay three
    seam = _soft(np.abs(y - middle) - 0.00045, 0.0011) * _soft(x - 0.0225, 0.003) * front
    return _lay(colour, tuple(c * 0.24 for c in look.lips), seam * 0.85)  # type: ignore[arg-type] # three


def hair_matter(look: Look) -> Matter:
    """Hair: dark and light strands, and a satin gloss."""

    def paint(p: Array, _n: Array) -> Array:
        angle = np.arctan2(p[0], p[2] + 0.01)
        fine = np.sin(angle * 150 + 9 * np.sin(p[1] * 25)) * 0.5 + np.sin(angle * 67 + p[1] * 60)
        tone = 1 + 0.22 * fine
        found: Array = (vector(*look.hair) * tone).astype(np.float32)
        return found

    return Matter(paint, mirror=0.045, roughness=0.34)


def cloth(garment: Garment) -> Matter:
    """The clothes."""
    kind = {"jacket": _jacket, "striped": _striped, "knit": _knit, "dress": _dress}.get(
        garment.kind, _plain
    )
    return Matter(lambda p, _n: kind(p, garment), mirror=0.012, roughness=0.7)


def _plain(p: Array, garment: Garment) -> Array:
    weave = 1 + 0.03 * np.sin(p[0] * 900) * np.sin(p[1] * 900)
    found: Array = vector(*garment.colour) * weave
    return found.astype(np.float32)


def _striped(p: Array, garment: Garment) -> Array:
    band = _soft(np.abs(((p[1] + 0.004) / 0.030) % 1 - 0.5) - 0.2, 0.05)
    found: Array = vector(*garment.second) * (1 - band) + vector(*garment.colour) * band
    return found.astype(np.float32)


def _knit(p: Array, garment: Garment) -> Array:
    rib = np.where(p[1] > -0.215, np.sin(np.arctan2(p[0], p[2] + 0.02) * 60), 0)
    rows = np.sin(p[1] * 520) * np.sin(p[0] * 420 + np.sin(p[1] * 520))
    found: Array = vector(*garment.colour) * (1 + 0.16 * rib + 0.10 * rows)
    return found.astype(np.float32)


def _dress(p: Array, garment: Garment) -> Array:
    dots = np.hypot(
        (p[0] / 0.026) % 1 - 0.5, (p[1] / 0.026 + 0.5 * np.floor(p[0] / 0.026)) % 1 - 0.5
    )
    found: Array = _lay(_plain(p, garment), garment.second, _soft(dots - 0.17, 0.1))
    return found.astype(np.float32)


def _jacket(p: Array, garment: Garment) -> Array:
    """A jacket over a light shirt, with lapels."""
    x, y = np.abs(p[0]), p[1]
    front = (p[2] > -0.03).astype(np.float32)
    colour = np.repeat(vector(*garment.colour), p.shape[1], 1)
    opening = (y + 0.445) * 0.27
    shirt = _soft(x - opening, 0.003) * front
    lapel_edge = opening + 0.046 * np.clip((y + 0.42) / 0.15, 0, 1)
    notch = (np.abs(y + 0.262 - (x - 0.06) * 0.35) < 0.0035) & (x > opening + 0.020)
    lapel = _soft(x - lapel_edge, 0.003) * (1 - shirt) * front * (y < -0.205)
    colour = _lay(colour, tuple(c * 1.32 for c in garment.colour), lapel)  # type: ignore[arg-type] # three
    line = _soft(np.abs(x - lapel_edge) - 0.0010, 0.0016) * front * (y > -0.42)
    colour = _lay(colour, tuple(c * 0.42 for c in garment.colour), line * 0.85)  # type: ignore[arg-type] # three
    colour = _lay(colour, tuple(c * 0.42 for c in garment.colour),  # type: ignore[arg-type] # three
                  notch.astype(np.float32) * lapel)  # fmt: skip
    colour = _lay(colour, garment.second, shirt)
    edge = _soft(np.abs(x - opening) - 0.0010, 0.0022) * front
    colour = _lay(colour, tuple(c * 0.40 for c in garment.colour), edge * 0.8)  # type: ignore[arg-type] # three
    placket = _soft(np.abs(p[0]) - 0.0009, 0.0018) * shirt
    return np.asarray(_lay(colour, (0.45, 0.45, 0.45), placket * 0.4), np.float32)
