"""The page of a client proof as text: whole in itself, and forbidden to load anything else."""

from __future__ import annotations

import base64
import hashlib
import html
from collections.abc import Sequence
from dataclasses import dataclass

from firered_desktop.core.presentation import Caption, Proof, Shown
from firered_desktop.core.sizes import Dimensions


@dataclass(frozen=True, slots=True)
class ProofWords:
    """The words of the page in its language; `count` has places for {count} and {all}."""

    before: str
    after: str
    divider: str  # what a screen reader says of it; {name} is the picture
    pick: str
    pick_of: str  # the same for a screen reader, with {name}
    count: str
    copy: str
    copied: str
    save: str
    hint: str
    list_name: str
    file: str
    seed: str  # with a place for {seed}


@dataclass(frozen=True, slots=True)
class Encoded:
    """A picture as a JPEG file, and its size in pixels."""

    content: bytes
    dimensions: Dimensions

    @property
    def address(self) -> str:
        """It as an address that holds it."""
        return f"data:image/jpeg;base64,{base64.b64encode(self.content).decode('ascii')}"


@dataclass(frozen=True, slots=True)
class ProofLooks:
    """What the page looks like and does: a style sheet and a script."""

    style: str
    script: str

    @property
    def policy(self) -> str:
        """Lets a browser use these two and pictures that are in the page, and nothing else."""
        return (
            f"default-src 'none'; img-src data:; style-src {_hashed(self.style)}; "
            f"script-src {_hashed(self.script)}; base-uri 'none'; form-action 'none'"
        )


def opening(proof: Proof, words: ProofWords, looks: ProofLooks, name: str) -> str:
    """All before the first picture; `name` tells this proof from others of the same client."""
    head = (
        "<!DOCTYPE html>\n"
        f'<html lang="{_safe(proof.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_safe(looks.policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        f"<title>{_safe(proof.title)}</title>\n<style>{looks.style}</style>\n</head>\n"
    )
    top = (
        f'<body data-id="{_safe(name)}" data-file="{_safe(words.file)}">\n<header>\n'
        f"<h1>{_safe(proof.title)}</h1>\n"
        f'<p class="count" id="count" role="status" data-words="{_safe(words.count)}"></p>\n'
        f'<button type="button" id="copy">{_safe(words.copy)}</button>\n'
        f'<button type="button" id="save">{_safe(words.save)}</button>\n</header>\n'
    )
    note = f'<p class="note">{_safe(proof.note)}</p>\n' if proof.note.strip() else ""
    return f'{head}{top}{note}<p class="hint">{_safe(words.hint)}</p>\n<main>\n'


def article(number: int, picture: Shown, proof: Proof, words: ProofWords, *encoded: Encoded) -> str:
    """One picture, with a divider where there is one before it; `number` counts from 1.

    The result is `encoded` first, what it was made from next.
    """
    name = _safe(picture.name)
    lines = picture.lines([each for each in proof.captions if each is not Caption.NAME], words.seed)
    said = "".join(f'<p class="caption">{_safe(line)}</p>\n' for line in lines)
    pick = _safe(words.pick_of.replace("{name}", picture.name))
    return (
        f'<article id="picture-{number}" data-name="{name}">\n{_pair(picture, words, *encoded)}'
        f'<div class="words">\n<div>\n<h2>{number}. {name}</h2>\n{said}</div>\n'
        f'<button type="button" aria-pressed="false" aria-label="{pick}">{_safe(words.pick)}'
        "</button>\n</div>\n</article>\n"
    )


def closing(words: ProofWords, looks: ProofLooks) -> str:
    """All after the last picture."""
    return (
        f'</main>\n<footer>\n<p id="said" role="status" data-copied="{_safe(words.copied)}"></p>\n'
        f'<textarea id="list" readonly hidden aria-label="{_safe(words.list_name)}"></textarea>\n'
        f"</footer>\n<script>{looks.script}</script>\n</body>\n</html>\n"
    )


def _pair(picture: Shown, words: ProofWords, after: Encoded, before: Encoded | None = None) -> str:
    name = _safe(picture.name)
    if before is None:
        return f'<div class="pair">\n{_image(after, "after", name)}</div>\n'
    divider = _safe(words.divider.replace("{name}", picture.name))
    return (
        f'<div class="pair both">\n{_image(after, "after", f"{name}, {_safe(words.after)}")}'
        f"{_image(before, 'before', f'{name}, {_safe(words.before)}')}"
        f'<span class="tag left" aria-hidden="true">{_safe(words.before)}</span>\n'
        f'<span class="tag right" aria-hidden="true">{_safe(words.after)}</span>\n'
        f'<input type="range" min="0" max="100" value="50" aria-label="{divider}">\n</div>\n'
    )


def _image(picture: Encoded, kind: str, spoken: str) -> str:
    """`spoken` is safe already."""
    size = picture.dimensions
    return (
        f'<img class="{kind}" alt="{spoken}" width="{size.width}" height="{size.height}" '
        f'src="{picture.address}">\n'
    )


def _safe(text: str) -> str:
    return html.escape(text, quote=True)


def _hashed(content: str) -> str:
    digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def names_apart(pictures: Sequence[Shown]) -> tuple[str, ...]:
    """The name of each picture, with a number where several have the same."""
    seen: dict[str, int] = {}
    names = []
    for each in pictures:
        seen[each.name] = seen.get(each.name, 0) + 1
        names.append(each.name if seen[each.name] == 1 else f"{each.name}-{seen[each.name]}")
    return tuple(names)
