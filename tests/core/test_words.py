"""Sentences that are written in English and said in another language."""

from __future__ import annotations

from decimal import Decimal

from firered_desktop.core.errors import (
    AccountLocked,
    InvalidSettings,
    LibraryUnusable,
    ServiceFailed,
)
from firered_desktop.core.money import estimate
from firered_desktop.core.parameters import IMAGE_SIZE, PROMPT
from firered_desktop.core.sizes import Dimensions
from firered_desktop.core.words import Phrase, Sentence

GERMAN = {
    ("t", "{count} held, {price}"): "{price} für {count} zurückgehaltene",
    ("t", "about {amount}"): "etwa {amount}",
    ("money", "about {amount}"): "etwa {amount}",
    ("reasons", "timeout"): "Zeit abgelaufen",
    ("problems", "Use {allowed}."): "Erlaubt: {allowed}.",
    ("problems", "some words"): "einige Wörter",
    ("problems", "There is no instruction yet."): "Es fehlt die Anweisung.",
    ("problems", "{words} | WIDTHxHEIGHT ({low}-{high} each)"): "{words} | je {low}-{high}",
}


def german(context: str, text: str) -> str:
    return GERMAN.get((context, text), text)


def test_a_sentence_inside_another_is_said_in_the_same_language() -> None:
    price = Sentence("t", "about {amount}", {"amount": "$0.05"})
    held = Sentence("t", "{count} held, {price}", {"count": 2, "price": price})
    assert str(held) == "2 held, about $0.05"
    assert held.said(german) == "etwa $0.05 für 2 zurückgehaltene"


def test_a_place_that_nothing_fills_shows_as_a_gap() -> None:
    sentence = Sentence("t", "about {amount}")
    assert str(sentence) == "about …"
    assert sentence.said(german) == "etwa …"


def test_a_phrase_from_elsewhere_is_shown_as_it_is_braces_and_all() -> None:
    phrase = Phrase("reasons", "{0.__class__} is {odd}")
    assert Sentence("t", "No: {why}", {"why": phrase}).said(german) == "No: {0.__class__} is {odd}"
    assert str(phrase) == "{0.__class__} is {odd}"


def test_a_reason_of_ours_is_translated_inside_a_notice_and_one_of_fals_is_not() -> None:
    known = ServiceFailed(detail="timeout").notice().happened
    foreign = ServiceFailed(detail="gpu_lost").notice().happened
    assert known.said(german) == "fal could not finish this edit (Zeit abgelaufen)."
    assert foreign.said(german) == "fal could not finish this edit (gpu_lost)."


def test_only_reasons_are_looked_up() -> None:
    happened = LibraryUnusable(folder="timeout", detail="timeout").notice().happened
    assert happened.said(german) == "The library in timeout cannot be used: Zeit abgelaufen."
    assert "{reason}" in AccountLocked(reason="x").notice().happened.source


def test_refused_settings_are_told_in_the_language_of_the_window() -> None:
    problem = PROMPT.problem("")
    assert problem is not None
    error = InvalidSettings((problem,))
    assert error.notice().happened.said(german) == "Es fehlt die Anweisung."
    assert str(error) == "There is no instruction yet."


def test_what_is_allowed_is_said_in_the_language_of_the_window() -> None:
    refusal = IMAGE_SIZE.refusal()
    assert str(refusal.remedy).endswith("landscape_16_9 | WIDTHxHEIGHT (64-4096 each).")
    assert refusal.remedy.said(german).startswith("Erlaubt: match | 0.5MP")
    assert refusal.remedy.said(german).endswith("| je 64-4096.")


def test_an_estimate_is_said_in_the_language_of_the_window() -> None:
    price = estimate(Dimensions(1224, 816), 1, Decimal("0.0325"))
    assert str(price) == "about $0.03"
    assert price.sentence().said(german) == "etwa $0.03"
