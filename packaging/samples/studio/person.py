"""A person from the chest up, modelled like a figure in soft clay: head, hair, shoulders.

Lengths are metres; the middle of the head is the origin, and it looks along +z.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from studio.marched import Marched
from studio.matter import Matter
from studio.person_paint import Garment, Look, cloth, hair_matter, skin
from studio.scene import Group, Part
from studio.solids import Solid, blended, without
from studio.vectors import Array, turn, vector


@dataclass(frozen=True)
class Person:
    """How somebody looks. `cut` is the hair: "bob", "short" or "bun"."""

    look: Look = field(default_factory=Look)
    garment: Garment = field(default_factory=Garment)
    cut: str = "bob"
    jaw: float = 1.0
    """How broad the jaw is, as a share of the usual."""
    glasses: bool = False

    def wearing(self, garment: Garment) -> Person:
        """The same person in other clothes."""
        return replace(self, garment=garment)


def person(
    who: Person, at: tuple[float, float, float] = (0.0, 0.0, 0.0), yaw: float = 0.0
) -> Group:
    """The parts of `who`, turned by `yaw` degrees and with the head at `at`."""
    turned = turn(yaw=yaw)
    flesh = Marched(_head(who.jaw), ((-0.1, -0.26, -0.125), (0.1, 0.14, 0.125)), exact=3e-4)
    torso = Marched(_torso(who), ((-0.27, -0.52, -0.15), (0.27, -0.125, 0.13)), exact=4e-4)
    parts = [
        Part(flesh, skin(who.look), at, turned),
        Part(torso, cloth(who.garment), at, turned),
    ]
    hair = _HAIR[who.cut]
    low = -0.21 if who.cut == "bob" else -0.06
    mass = Marched(hair(), ((-0.125, low, -0.16), (0.125, 0.175, 0.13)), exact=4e-4)
    parts.append(Part(mass, hair_matter(who.look), at, turned))
    if who.glasses:
        frame = Marched(_glasses, ((-0.09, -0.035, -0.02), (0.09, 0.04, 0.12)), exact=2e-4)
        parts.append(Part(frame, _horn(), at, turned))
    x, y, z = at
    return Group(parts, (x, y - 0.16, z), 0.47)


def garment_alone(garment: Garment, at: tuple[float, float, float] = (0.0, 0.0, 0.0)) -> Group:
    """The clothes by themselves, as a shop shows them."""
    who = Person(garment=garment)
    torso = Marched(_torso(who), ((-0.27, -0.52, -0.15), (0.27, -0.125, 0.13)), exact=4e-4)
    x, y, z = at
    return Group([Part(torso, cloth(garment), at)], (x, y - 0.32, z), 0.36)


def glasses_alone(at: tuple[float, float, float], yaw: float) -> Group:
    """A pair of glasses, folded open."""
    frame = Marched(_glasses, ((-0.09, -0.035, -0.02), (0.09, 0.04, 0.12)), exact=2e-4)
    return Group([Part(frame, _horn(), at, turn(yaw=yaw, pitch=12))], at, 0.16)


def _horn() -> Matter:
    return Matter(lambda p, _n: np.repeat(vector(0.05, 0.022, 0.012), p.shape[1], 1), 0.06, 0.12)


def _ball(  # noqa: PLR0917 - a place and three radii, read as one line
    x: float, y: float, z: float, a: float, b: float, c: float
) -> Solid:
    """An ellipsoid; the distance is a good guess near its surface."""
    at, radii = vector(x, y, z), vector(a, b, c)

    def distance(p: Array) -> Array:
        q = (p - at) / radii
        k0 = np.sqrt((q * q).sum(0))
        k1 = np.sqrt(((q / radii) ** 2).sum(0))
        found: Array = k0 * (k0 - 1) / np.maximum(k1, np.float32(1e-6))
        return found

    return distance


def _rod(a: tuple[float, float, float], b: tuple[float, float, float],
         start: float, end: float) -> Solid:  # fmt: skip
    """A round rod between two points whose radius goes from `start` to `end`."""
    first, way = vector(*a), vector(*b) - vector(*a)
    length = float((way * way).sum())

    def distance(p: Array) -> Array:
        q = p - first
        h = np.clip((q * way).sum(0) / length, 0, 1)
        found: Array = np.sqrt(((q - way * h) ** 2).sum(0)) - (start + (end - start) * h)
        return found.astype(np.float32)

    return distance


def _mirrored(solid: Solid) -> Solid:
    """The same on both sides of the face."""

    def distance(p: Array) -> Array:
        both = p.copy()
        both[0] = np.abs(both[0])
        return solid(both)

    return distance


def _hollow(solid: Solid, cut: Solid, width: float) -> Solid:
    """`solid` with `cut` pressed in softly over `width`."""

    def distance(p: Array) -> Array:
        a, b = solid(p), -cut(p)
        h = np.maximum(np.float32(width) - np.abs(a - b), 0) / np.float32(width)
        found: Array = np.maximum(a, b) + h * h * np.float32(width / 4)
        return found

    return distance


def _head(jaw: float) -> Solid:
    skull = _ball(0, 0.030, -0.012, 0.075, 0.089, 0.093)
    face = _ball(0, -0.034, 0.022, 0.0565 * jaw, 0.080, 0.066)
    head = blended(skull, face, 0.06)
    head = blended(head, _ball(0, -0.097, 0.058, 0.019 * jaw, 0.016, 0.017), 0.045)
    head = blended(head, _mirrored(_ball(0.036, -0.026, 0.060, 0.024, 0.022, 0.021)), 0.035)
    head = _hollow(head, _mirrored(_ball(0.030, 0.006, 0.103, 0.025, 0.0155, 0.0185)), 0.022)
    head = blended(head, _mirrored(_ball(0.0295, 0.005, 0.0705, 0.0155, 0.0125, 0.0125)), 0.008)
    nose = _rod((0, 0.012, 0.083), (0, -0.026, 0.1035), 0.0062, 0.0088)
    nose = blended(nose, _mirrored(_ball(0.0095, -0.030, 0.093, 0.0075, 0.0065, 0.009)), 0.012)
    head = blended(head, nose, 0.016)
    lips = blended(
        _ball(0, -0.0560, 0.0865, 0.0205, 0.0058, 0.0110),
        _ball(0, -0.0675, 0.0855, 0.0180, 0.0072, 0.0112), 0.003,
    )  # fmt: skip
    head = blended(head, lips, 0.007)
    ears = _hollow(
        _mirrored(_ball(0.0785, -0.005, -0.012, 0.0095, 0.029, 0.018)),
        _mirrored(_ball(0.089, -0.003, -0.004, 0.007, 0.017, 0.010)), 0.008,
    )  # fmt: skip
    head = blended(head, ears, 0.012)
    neck = _rod((0, -0.06, -0.022), (0, -0.235, -0.03), 0.046, 0.050)
    return _slower(blended(head, neck, 0.035))


def _slower(solid: Solid, share: float = 0.9) -> Solid:
    return lambda p: solid(p) * np.float32(share)


def _torso(who: Person) -> Solid:
    shoulders = _rod((-0.135, -0.265, -0.03), (0.135, -0.265, -0.03), 0.062, 0.062)
    chest = _ball(0, -0.40, -0.02, 0.175, 0.20, 0.098)
    arms = _mirrored(_rod((0.160, -0.275, -0.03), (0.205, -0.52, -0.02), 0.062, 0.056))
    body = blended(blended(shoulders, chest, 0.09), arms, 0.04)
    slope = _rod((0, -0.19, -0.032), (0, -0.26, -0.03), 0.060, 0.115)
    body = blended(body, slope, 0.07)
    bare = who.garment.neckline
    throat = _rod((0, -0.12, -0.024), (0, -0.205, -0.020 + bare), 0.0495, 0.0500 + bare)
    body = without(body, throat)
    collar = who.garment.collar

    def distance(p: Array) -> Array:
        crease = np.sin(p[1] * 34 + 9 * np.abs(p[0])) * np.sin(p[0] * 26 + 5 * p[1])
        found: Array = body(p) - np.float32(0.0022) * crease
        if collar:
            found = np.minimum(found, _roll(p))
        return found * np.float32(0.85)

    return distance


def _roll(p: Array) -> Array:
    """The rolled neck of a knitted jumper."""
    q = np.stack([p[0], (p[1] + 0.178) * 0.8, p[2] + 0.020])
    away = np.sqrt(q[0] ** 2 + q[2] ** 2) - np.float32(0.056)
    found: Array = np.sqrt(away**2 + np.maximum(np.abs(q[1]) - 0.020, 0) ** 2) - np.float32(0.012)
    return found.astype(np.float32)


def _strands(solid: Solid, how: float = 0.0016) -> Solid:
    """Locks of hair, running down from the crown."""

    def distance(p: Array) -> Array:
        angle = np.arctan2(p[0], p[2] + 0.01)
        lock = np.sin(angle * 23 + 1.8 * np.sin(p[1] * 30)) + 0.5 * np.sin(angle * 51 + p[1] * 40)
        found: Array = (solid(p) - np.float32(how) * lock) * np.float32(0.8)
        return found

    return distance


def _bob() -> Solid:
    cap = _ball(0, 0.040, -0.018, 0.0865, 0.095, 0.100)
    fall = _ball(0, -0.050, -0.034, 0.094, 0.125, 0.074)
    mass = blended(cap, fall, 0.05)
    opening = _ball(0, -0.085, 0.092, 0.0675, 0.140, 0.105)
    brow = _ball(0.016, 0.044, 0.108, 0.053, 0.038, 0.052)
    mass = _hollow(mass, blended(opening, brow, 0.03), 0.012)
    below = _ball(0, -0.19, 0.05, 0.085, 0.075, 0.09)
    mass = _hollow(mass, below, 0.012)
    level = _level(-0.146)
    return _strands(_hollow(mass, level, 0.02))


def _level(y: float) -> Solid:
    """Everything below a height."""
    return lambda p: (p[1] - np.float32(y)).astype(np.float32)


def _short() -> Solid:
    cap = _ball(0, 0.043, -0.018, 0.0835, 0.092, 0.0985)
    quiff = _ball(0.006, 0.100, 0.036, 0.058, 0.030, 0.046)
    mass = blended(cap, quiff, 0.04)
    opening = _ball(0, -0.072, 0.078, 0.125, 0.137, 0.098)
    nape = _ball(0, -0.100, -0.02, 0.12, 0.095, 0.14)
    return _strands(_hollow(_hollow(mass, opening, 0.012), nape, 0.02), 0.0012)


def _bun() -> Solid:
    cap = _ball(0, 0.040, -0.018, 0.0825, 0.090, 0.0985)
    knot = _ball(0, 0.128, -0.045, 0.043, 0.038, 0.043)
    mass = blended(cap, knot, 0.018)
    opening = _ball(0, -0.052, 0.092, 0.100, 0.135, 0.098)
    nape = _ball(0, -0.100, -0.02, 0.12, 0.095, 0.14)
    return _strands(_hollow(_hollow(mass, opening, 0.012), nape, 0.02), 0.0012)


_HAIR = {"bob": _bob, "short": _short, "bun": _bun}


def _glasses(p: Array) -> Array:
    x = np.abs(p[0])
    z = p[2] - np.float32(0.1005) + x * x * np.float32(2.4)
    across, up = (x - 0.0315) / 0.0255, (p[1] - 0.003) / 0.0205
    rim = (np.abs((across**4 + up**4) ** 0.25 - 1) * 0.021).astype(np.float32)
    rims = np.sqrt(rim**2 + z**2) - np.float32(0.0026)
    bridge = np.sqrt((p[1] - 0.009) ** 2 + z**2 + np.maximum(x - 0.0075, 0) ** 2) - 0.0022
    away = np.maximum(np.maximum(p[2] - 0.082, -p[2] - 0.02), 0)
    temple = np.sqrt((x - 0.0745 + np.maximum(p[2] - 0.05, 0) * 0.35) ** 2
                     + (p[1] - 0.012) ** 2 + away**2) - 0.0024  # fmt: skip
    found: Array = np.minimum(np.minimum(rims, bridge), temple) * np.float32(0.7)
    return found.astype(np.float32)
