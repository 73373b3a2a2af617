"""The translation files: whole, in step with the sources, and well set."""

from __future__ import annotations

import re
import shutil
import string
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from bootstrap.tasks import texts_of
from firered_desktop.ui.menus import MENUS

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
CATALOGUES = sorted(FOLDER.glob("*.ts"))
STALE = "the sources say something else: make translations"

# What is written alike in both languages: units, formats, and places without words.
ALIKE = {"PNG", "JPEG", "CMYK", "{number} {what}", "MP", "MB", "{what}", "{remedy}"}
ALIKE |= {"{what} · {price}", "{run} · {price}"}
ALIKE |= {"1–2 MP", "2–4 MP", "$0.05–0.20", "{state} {percent}%"}
ENDS = {".": "。", ":": "：", "?": "？", "!": "！", "…": "…"}
HAN = r"[\u4e00-\u9fff]"
MARK = re.compile(r"\(&[A-Z0-9]\)")


@dataclass(frozen=True, slots=True)
class Message:
    """One text and its translation."""

    context: str
    source: str
    translation: str
    finished: bool

    @property
    def bare(self) -> str:
        """The translation without the letter that a menu marks."""
        return MARK.sub("", self.translation)


def messages_of(catalogue: Path) -> list[Message]:
    found = []
    for context in ET.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found.append(
                Message(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    translation.text or "",
                    finished=translation.get("type") is None,
                )
            )
    return found


CHINESE = messages_of(FOLDER / "firered_zh_CN.ts")


def run(program: str, *arguments: str) -> None:
    tool = Path(sys.executable).with_name(program)
    done = subprocess.run([tool, *arguments], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def wrong(rule: Callable[[Message], bool]) -> list[Message]:
    """The translations that break `rule`."""
    return [each for each in CHINESE if not rule(each)]


def places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_a_catalogue_has_exactly_the_texts_of_the_sources(catalogue: Path, tmp_path: Path) -> None:
    again = tmp_path / catalogue.name
    shutil.copy(catalogue, again)
    run("pyside6-lupdate", *texts_of(ROOT), "-ts", str(again))
    assert messages_of(again) == messages_of(catalogue), STALE
    assert again.read_text(encoding="utf-8") == catalogue.read_text(encoding="utf-8"), STALE


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_a_compiled_catalogue_is_what_its_source_makes(catalogue: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.qm"
    run("pyside6-lrelease", str(catalogue), "-qm", str(again))
    assert again.read_bytes() == catalogue.with_suffix(".qm").read_bytes(), STALE


def test_nothing_is_left_to_translate() -> None:
    assert len(CHINESE) > 300
    assert wrong(lambda each: each.finished and bool(each.translation)) == []


def test_both_sides_have_the_same_places() -> None:
    assert wrong(lambda each: places(each.source) == places(each.translation)) == []


def test_nothing_is_left_in_english() -> None:
    assert wrong(lambda each: each.translation != each.source or each.source in ALIKE) == []


def test_a_sentence_ends_like_its_source() -> None:
    def ends_alike(each: Message) -> bool:
        end = ENDS.get(each.source[-1])
        # Chinese puts the letter of a menu before the dots.
        last = each.translation[-1]
        return last == end if end else last not in ENDS.values()

    assert wrong(ends_alike) == []


def test_chinese_has_its_own_punctuation() -> None:
    beside = re.compile(rf"{HAN}\s?[,;:!?.](?!\w)|[,;!?]\s?{HAN}|[\u2018\u2019']")
    assert wrong(lambda each: beside.search(each.bare) is None) == []


def test_a_space_parts_chinese_from_latin_letters_figures_and_places() -> None:
    touching = re.compile(rf"{HAN}[A-Za-z0-9{{]|[A-Za-z0-9}}]{HAN}")
    assert wrong(lambda each: touching.search(each.bare) is None) == []


def test_no_space_stands_beside_chinese_punctuation() -> None:
    loose = re.compile(r"\s[，。：；？！、（）“”]|[，。：；？！、（）“”]\s")
    assert wrong(lambda each: loose.search(each.bare) is None) == []


def test_a_person_is_addressed_politely() -> None:
    assert wrong(lambda each: "你" not in each.translation) == []


def test_a_letter_of_a_menu_stands_behind_the_words() -> None:
    def marked_alike(each: Message) -> bool:
        letter = re.search(r"&(\w)", each.source)
        wanted = [f"(&{letter[1].upper()})"] if letter else []
        return MARK.findall(each.translation) == wanted and each.bare.count("&") == 0

    assert wrong(marked_alike) == []


def test_no_letter_stands_twice_in_a_menu() -> None:
    for title, entries in MENUS:
        letters = Counter(item.words[item.words.index("&") + 1].lower() for item in entries if item)
        assert [letter for letter, count in letters.items() if count > 1] == [], title
