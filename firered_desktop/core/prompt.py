"""References to pictures in an instruction, such as "picture 4" and "图4": found, renumbered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firered_desktop.core.boards import Reference, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Compiled when they are first used, and kept by `re`: a start need not wait for them.
_HAN = r"[\u4e00-\u9fff]"
_LATIN_WORD = r"[A-Za-z]+"
_DIGITS = {digit: at for at, digit in enumerate("一二三四五六七八九十", start=1)}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")

# How often or how much, and no name: 4 times, 300 dpi, 2倍.
_AMOUNT = r"(?![\s\u00a0]*(?:(?:times|x|dpi|px|pixels?)\b|[%倍张个次]))"
# A number that is one: not the 4 of 4K, 4x5, 4:3, 4.5 or 40.
_NUMBER = rf"\d{{1,3}}(?![\w%]|[.:×]\d){_AMOUNT}"
_WITH_SPOT = rf"{_NUMBER}(?:[ \u00a0]?\([^()\n]{{1,40}}\))?"
_WORD = r"(?:picture|image|photo|photograph|pic)s?"
_AND = r"(?:,\s*and\b|,\s*or\b|&|\band\b|\bor\b)"
# What follows a bare comma is of the list only where the word or an "and" says so.
_COMMA = (
    rf",(?=\s*(?:{_WORD}\s*{_NUMBER}"
    rf"|{_WITH_SPOT}(?:\s*,\s*{_WITH_SPOT})*\s*{_AND}\s*(?:{_WORD}\s*)?{_NUMBER}))"
)
_BETWEEN = rf"\s*(?:{_AND}|{_COMMA}|\bto\b|\bthrough\b|-|–)\s*"
_ENGLISH = (
    rf"(?ia)\b(?P<word>{_WORD})\s*(?:no\.\s*|#\s*)?"
    rf"(?P<list>{_WITH_SPOT}(?:{_BETWEEN}(?:{_WORD}\s*)?{_WITH_SPOT})*)"
)
_ORDINAL = rf"(?i)\bthe\s+(?P<nth>{'|'.join(_ORDINALS)})\s+(?P<word>{_WORD})\b"

_HAN_NUMBER = r"(?:\d{1,3}(?![\dA-Za-z%]|[.:×]\d)|[一二三四五六七八九十](?![一二三四五六七八九十]))"
_HAN_WITH_SPOT = rf"{_HAN_NUMBER}{_AMOUNT}(?:（[^（）\n]{{1,20}}）)?"
_HAN_WORD = r"(?:图片|图像|照片|图)"
_HAN_AND = r"[、和与及或]"
_HAN_COMMA = (
    rf"[，,](?=\s*(?:{_HAN_WORD}\s*{_HAN_NUMBER}|{_HAN_WITH_SPOT}(?:\s*[，,]\s*{_HAN_WITH_SPOT})*"
    rf"\s*{_HAN_AND}\s*(?:{_HAN_WORD}\s*)?{_HAN_WITH_SPOT}))"
)
_HAN_BETWEEN = rf"\s*(?:{_HAN_AND}|{_HAN_COMMA}|[到至\-–~～])\s*"
_CHINESE = (
    rf"(?P<word>{_HAN_WORD})\s*"
    rf"(?P<list>{_HAN_WITH_SPOT}(?:{_HAN_BETWEEN}(?:{_HAN_WORD}\s*)?{_HAN_WITH_SPOT})*)"
)
_HAN_ORDINAL = rf"第\s*(?P<nth>{_HAN_NUMBER})\s*[张幅](?:{_HAN_WORD})?(?!{_HAN_WORD})"
_ITEM = r"(?P<number>\d{1,3}|[一二三四五六七八九十])(?:\s*[(（](?P<spot>[^()（）]*)[)）])?"
_ANY_WORD = rf"(?i){_WORD}|{_HAN_WORD}"
_RANGE = r"(?i)\bto\b|\bthrough\b|[-–~～到至]"

_ROWS = {2: ("top", "bottom"), 3: ("top", "middle", "bottom")}
_COLUMNS = {2: ("left", "right"), 3: ("left", "middle", "right")}
_HAN_ROWS = {2: "上下", 3: "上中下"}
_HAN_COLUMNS = {2: "左右", 3: "左中右"}
MOST_MENTIONED = 20  # a higher number behind the word is none of a picture

_NTH = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th")


def renumbered(text: str, names: Mapping[Reference, Reference]) -> str:
    """`text` with every picture that `names` knows called by its new name.

    Numbers, lists and ranges are known behind picture, image, photo, 图, 图片, 图像 and 照片, and
    so are "the second picture" and "第二张图". What is not known stays as it is, to the letter.
    """
    spoken = _Spoken(names, chinese=is_chinese(text))
    for pattern, replace in (
        (_ENGLISH, spoken.listed),
        (_ORDINAL, spoken.nth),
        (_CHINESE, spoken.listed),
        (_HAN_ORDINAL, spoken.han_nth),
    ):
        text = re.sub(pattern, replace, text)
    return text


@dataclass(frozen=True, slots=True)
class Mention:
    """Where in a text a picture is called, from `start` to before `end`, in characters.

    `numbers` are the pictures that are meant; the last of a range stands for those before it too.
    """

    start: int
    end: int
    numbers: tuple[int, ...]

    @property
    def number(self) -> int:
        """The picture whose number is written there."""
        return self.numbers[-1]


def mentions(text: str) -> tuple[Mention, ...]:
    """Every place where `text` calls a picture by its number, in order."""
    if not text:
        return ()
    found: list[Mention] = []
    for pattern in (_ENGLISH, _CHINESE):
        for each in re.finditer(pattern, text):
            found += _listed(each)
    for each in re.finditer(_ORDINAL, text):
        number = _ORDINALS.index(each["nth"].lower()) + 1
        found.append(Mention(each.start(), each.end(), (number,)))
    for each in re.finditer(_HAN_ORDINAL, text):
        found.append(Mention(each.start(), each.end(), (_number(each["nth"]),)))
    apart: list[Mention] = []
    for mention in sorted(found, key=lambda each: each.start):
        likely = 0 < mention.number <= MOST_MENTIONED
        if likely and (not apart or mention.start >= apart[-1].end):
            apart.append(mention)
    return tuple(apart)


def is_chinese(text: str) -> bool:
    """Whether `text` says more in Chinese than in Latin letters."""
    return bool(text) and len(re.findall(_HAN, text)) > len(re.findall(_LATIN_WORD, text))


def called(number: int, *, chinese: bool) -> str:
    """How an instruction calls a picture: "picture 2" or "图2"."""
    return f"图{number}" if chinese else f"picture {number}"


def following(old: Sequence[int], new: Sequence[int]) -> Mapping[Reference, Reference]:
    """What pictures are called once those with the ids `old`, in order, are `new`.

    What took the place of another has its number. What was taken out gets a number behind all, so
    that it is never confused with another one.
    """
    places = {each: at for at, each in enumerate(new, start=1)}
    behind, names = len(new), {}
    for number, each in enumerate(old, start=1):
        replaced = number <= len(new) and new[number - 1] not in old
        if each not in places and not (replaced and len(old) == len(new)):
            behind += 1
            names[Reference(number)] = Reference(behind)
        else:
            names[Reference(number)] = Reference(places.get(each, number))
    return names


def _listed(found: re.Match[str]) -> Iterator[Mention]:
    """The numbers of one list, the first with the word before it."""
    offset, end, last = found.start("list"), found.start(), 0
    for item in re.finditer(_ITEM, found["list"]):
        before = found["list"][max(end - offset, 0) : item.start()]
        word = re.search(_ANY_WORD, before)
        start = offset + item.start()
        if last == 0:
            start = found.start()
        elif word is not None:
            start = end + word.start()
        number = _number(item["number"])
        passed = range(last + 1, number) if last and re.search(_RANGE, before) else ()
        yield Mention(start, offset + item.end(), (*passed, number))
        last, end = number, offset + item.end()


def spot_words(spot: Spot, *, chinese: bool) -> str:
    """Where on a board, such as "top left" or "左上"."""
    if chinese:
        return _han_spot(spot)
    row = _named(spot.row, spot.rows, _ROWS, "from the top")
    column = _named(spot.column, spot.columns, _COLUMNS, "from the left")
    between = " " if spot.rows <= 3 and spot.columns <= 3 else ", "
    words = dict.fromkeys(word for word in (row, column) if word)  # no "middle middle"
    return between.join(words)


def _named(at: int, count: int, names: Mapping[int, Sequence[str]], origin: str) -> str:
    if count == 1:
        return ""
    return names[count][at] if count in names else f"{_NTH[at]} {origin}"


def _han_spot(spot: Spot) -> str:
    if spot.rows > 3 or spot.columns > 3:
        row = f"从上数第{spot.row + 1}行" if spot.rows > 1 else ""
        column = f"从左数第{spot.column + 1}张" if spot.columns > 1 else ""
        return row + column
    row = _HAN_ROWS[spot.rows][spot.row] if spot.rows > 1 else ""
    column = _HAN_COLUMNS[spot.columns][spot.column] if spot.columns > 1 else ""
    if row and column:
        return "正中" if row == column else column + row
    if not (row or column):
        return ""
    return "中间" if (row or column) == "中" else (row or column) + ("方" if row else "侧")


@dataclass(frozen=True, slots=True)
class _Named:
    """One number of a list, as it was found."""

    number: int
    spot: str = ""


class _Spoken:
    """Writes new names in the place of what was found."""

    def __init__(self, names: Mapping[Reference, Reference], *, chinese: bool) -> None:
        self._chinese = chinese
        self._known = max((old.number for old in names), default=0)
        self._names: dict[_Named, Reference] = {}
        for old, new in names.items():
            for language in (False, True):
                spot = spot_words(old.spot, chinese=language) if old.spot else ""
                self._names[_Named(old.number, spot)] = new

    def listed(self, found: re.Match[str]) -> str:
        """A word with one number or several; what stands between them stays."""
        items = list(_items(found["list"], self._known))
        if not any(item and self._changes(item) for item, _ in items):
            return found[0]
        han = re.search(_HAN, found["word"]) is not None
        word = found["word"] if han else found["word"].rstrip("sS") + " "
        said = "" if items[0][0] else found[0].removesuffix(found["list"])
        for item, before in items:
            if item is None:
                said += before
                continue
            own = re.search(_ANY_WORD, before) is not None
            said += before + ("" if own else word) + self._said(item, chinese=han or self._chinese)
        return said

    def nth(self, found: re.Match[str]) -> str:
        """The second picture."""
        item = _Named(_ORDINALS.index(found["nth"].lower()) + 1)
        if not self._changes(item):
            return found[0]
        return f"{found['word']} {self._said(item, chinese=self._chinese)}"

    def han_nth(self, found: re.Match[str]) -> str:
        """第二张图."""
        item = _Named(_number(found["nth"]))
        return f"图{self._said(item, chinese=True)}" if self._changes(item) else found[0]

    def _changes(self, item: _Named) -> bool:
        new = self._names.get(item)
        if new is None:
            new = self._names.get(_Named(item.number))
        elif item.spot:
            return True
        return new is not None and new != Reference(item.number)

    def _said(self, item: _Named, *, chinese: bool) -> str:
        new = self._names.get(item)
        if new is not None:
            return _written(new, chinese=chinese)
        new = self._names.get(_Named(item.number), Reference(item.number))
        # What stands in parentheses is none of our spots: it stays behind the number.
        return _written(new, chinese=chinese) + _in_parentheses(item.spot, chinese=chinese)


def _written(name: Reference, *, chinese: bool) -> str:
    spot = spot_words(name.spot, chinese=chinese) if name.spot else ""
    return str(name.number) + _in_parentheses(spot, chinese=chinese)


def _in_parentheses(words: str, *, chinese: bool) -> str:
    if not words:
        return ""
    return f"（{words}）" if chinese else f" ({words})"


def _items(listed: str, known: int) -> Iterator[tuple[_Named | None, str]]:
    """The numbers of a list, each with what stands before it; those of ranges one by one.

    A number above `known` is no picture's. It ends the list, until the word comes again: None,
    and the text as it stands.
    """
    last, end, ended = 0, 0, False
    for found in re.finditer(_ITEM, listed):
        item = _Named(_number(found["number"]), (found["spot"] or "").strip())
        before = listed[end : found.start()]
        ended = item.number > known or (ended and not re.search(_ANY_WORD, before))
        if ended:
            yield None, before + found[0]
            last, end = 0, found.end()
            continue
        if last and re.search(_RANGE, before):
            before = "、" if re.search(_HAN, before) else ", "
            for each in range(last + 1, item.number):
                yield _Named(each), before
        yield item, before
        last, end = item.number, found.end()


def _number(written: str) -> int:
    return _DIGITS.get(written) or int(written)
