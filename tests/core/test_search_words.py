"""Where the words of a search stand."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firered_desktop.core.search_words import folded, spans, words_of


def cut(text: str, words: str) -> list[str]:
    return [text[begin:end] for begin, end in spans(text, words)]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("A warm Sunset sky", "SUN sky", ["Sun", "sky"]),
        ("把天空换成晚霞", "晚霞 天空", ["天空", "晚霞"]),
        ("把天空换成晚霞", "霞", ["霞"]),
        ("banana", "ana", ["anana"]),
        ("Straße 7", "strasse", ["Straße"]),
        ("Straße 7", "s", ["S", "ß"]),
        ("ＤＳＣ_0042", "dsc", ["ＤＳＣ"]),
        ("anything", "", []),
        ("", "word", []),
        ("sunset", "moon", []),
    ],
)
def test_what_matched_is_cut_out_of_the_text_as_it_stands(
    text: str, words: str, found: list[str]
) -> None:
    assert cut(text, words) == found


def test_a_letter_with_its_marks_is_marked_whole() -> None:
    text = unicodedata.normalize("NFD", "un été chaud")
    assert [unicodedata.normalize("NFC", each) for each in cut(text, "ÉTÉ")] == ["été"]


def test_words_come_once_each_and_folded() -> None:
    assert words_of(" Sun  sun\n海 ") == ("sun", "海")


@settings(deadline=None)
@given(st.text(st.characters(), max_size=30), st.text(st.characters(), max_size=4))
def test_spans_are_in_order_inside_of_the_text_and_never_touch(text: str, words: str) -> None:
    found = spans(text, words)
    assert all(0 <= begin < end <= len(text) for begin, end in found)
    assert all(former[1] < later[0] for former, later in pairwise(found))


@settings(deadline=None)
@given(st.text(max_size=20), st.text(max_size=5), st.text(max_size=20))
def test_a_word_that_stands_in_a_text_is_found_there(before: str, word: str, after: str) -> None:
    text = f"{before} {word} {after}"
    words = words_of(word)
    assert all(each in folded(text) for each in words)
    assert bool(spans(text, word)) == bool(words)
