"""The page of a client proof, read as a browser reads it."""

from __future__ import annotations

import base64
import hashlib
from html.parser import HTMLParser

from firered_desktop.core.presentation import Caption, Proof, Shown
from firered_desktop.core.proof_page import (
    Encoded,
    ProofLooks,
    ProofWords,
    article,
    closing,
    names_apart,
    opening,
)
from firered_desktop.core.sizes import Dimensions

EVIL = "\"><script>alert('1')</script><img src=https://evil.example/x onerror=x>&amp;'"
WORDS = ProofWords(*(f"{word} {EVIL}" for word in "abcdefghijklm"))
LOOKS = ProofLooks("body { margin: 0 }", '"use strict"; var a = 1 < 2;')
PICTURE = Shown("aa", "bb", Dimensions(30, 20), f"beach {EVIL}", f"warm {EVIL}", 4, 0.0, 7)
PROOF = Proof(f"Wedding {EVIL}", f"Dear {EVIL}", tuple(Caption), language="zh-CN")
JPEG = Encoded(b"\xff\xd8 pixels", Dimensions(30, 20))


class Reader(HTMLParser):
    """Notes the elements, the text, and what stands in scripts and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self._inside = ""
        self.raw: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._inside = tag if tag in {"script", "style"} else self._inside

    def handle_endtag(self, tag: str) -> None:
        self._inside = "" if tag == self._inside else self._inside

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.raw[self._inside] = self.raw.get(self._inside, "") + data
        elif data.strip():
            self.text.append(data.strip())

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page(*encoded: Encoded) -> Reader:
    reader = Reader()
    text = opening(PROOF, WORDS, LOOKS, "id")
    text += article(1, PICTURE, PROOF, WORDS, *encoded)
    reader.feed(text + closing(WORDS, LOOKS))
    reader.close()
    return reader


def test_nothing_is_loaded_from_anywhere() -> None:
    read = page(JPEG, JPEG)
    for _, attributes in read.elements:
        for name, value in attributes.items():
            assert not name.startswith("on")
            assert name not in {"href", "style", "srcset", "action", "srcdoc"}
            if name == "src":
                assert value.startswith("data:image/jpeg;base64,")
    assert not read.all("link")
    assert len(read.all("script")) == 1


def test_its_policy_allows_its_own_style_and_script_and_pictures_in_the_page_alone() -> None:
    read = page(JPEG)
    (policy,) = [
        each["content"]
        for each in read.all("meta")
        if "Content-Security" in each.get("http-equiv", "")
    ]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == rules["form-action"] == rules["base-uri"] == "'none'"
    assert rules["img-src"] == "data:"
    for element in ("style", "script"):
        digest = hashlib.sha256(read.raw[element].encode()).digest()
        assert rules[f"{element}-src"] == f"'sha256-{base64.b64encode(digest).decode()}'"


def test_words_from_outside_stay_words() -> None:
    read = page(JPEG, JPEG)
    said = "\n".join(read.text)
    for words in (PROOF.title, PROOF.note, PICTURE.name, PICTURE.prompt, WORDS.pick, WORDS.hint):
        assert words in said
    assert read.raw["script"] == LOOKS.script
    assert {each["alt"] for each in read.all("img")} == {
        f"{PICTURE.name}, {WORDS.after}",
        f"{PICTURE.name}, {WORDS.before}",
    }
    assert read.all("article")[0]["data-name"] == PICTURE.name
    assert read.all("html") == [{"lang": "zh-CN"}]


def test_a_divider_is_moved_with_keys_and_is_there_only_with_two_pictures() -> None:
    (divider,) = page(JPEG, JPEG).all("input")
    assert (divider["type"], divider["aria-label"]) == ("range", WORDS.divider)
    alone = page(JPEG)
    assert alone.all("input") == []
    assert len(alone.all("img")) == 1


def test_pictures_of_the_same_name_are_told_apart() -> None:
    assert names_apart([PICTURE, PICTURE]) == (PICTURE.name, f"{PICTURE.name}-2")
