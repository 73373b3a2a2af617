"""What a release may not lack is said, all of it at once."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from firered_desktop import __version__
from installers import release_check
from installers.deb_check import CheckFailed
from installers.release_check import Place

NAMED = f"# Changelog\n\n## [Unreleased]\n\n## [{__version__}] - 2026-01-31\n"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A checkout with a commit of what is looked at."""
    linux = tmp_path / release_check.LINUX
    linux.mkdir(parents=True)
    (linux / "a.metainfo.xml").write_text(f'<release version="{__version__}" date="2026-01-31"/>')
    (tmp_path / "CHANGELOG.md").write_text(NAMED)
    translations = tmp_path / "resources" / "translations"
    translations.mkdir(parents=True)
    (translations / "a.ts").write_text("<translation>甲</translation>")
    (translations / "a.qm").touch()
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, 1_000)
    return Place(tmp_path, tmp_path / "out")


def git(top: Path, *words: str, at: int = 0) -> None:
    who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_AUTHOR_DATE": f"@{at} +0000"}
    them = {name.replace("AUTHOR", "COMMITTER"): value for name, value in who.items()}
    environ = {**who, **them, "HOME": str(top), "PATH": "/usr/bin:/bin:/usr/local/bin"}
    subprocess.run(["git", *words], cwd=top, check=True, env=environ, capture_output=True)


def commit(top: Path, at: int) -> None:
    git(top, "add", "--all")
    git(top, "commit", "--quiet", "--allow-empty", "--message", "a", at=at)


def test_a_checkout_that_is_ready_has_nothing_to_say(place: Place) -> None:
    for check in (
        release_check.version,
        release_check.changelog,
        release_check.clean_tree,
        release_check.translations,
        release_check.screenshots,
    ):
        assert list(check(place)) == []


def test_each_lack_is_said_in_a_sentence(place: Place) -> None:
    (place.top / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n")
    assert "has no section" in next(release_check.changelog(place))
    assert "not committed:  M CHANGELOG.md" in list(release_check.clean_tree(place))
    (place.top / release_check.LINUX / "a.metainfo.xml").write_text("<releases/>")
    assert "does not name" in next(release_check.version(place))
    catalogue = place.top / "resources" / "translations" / "a.ts"
    catalogue.write_text('<translation type="unfinished"></translation>')
    assert list(release_check.translations(place)) == ["a.ts lacks 1 texts."]
    catalogue.with_suffix(".qm").unlink()
    assert "a.ts is not compiled." in list(release_check.translations(place))


def test_screenshots_older_than_the_window_are_told(place: Place) -> None:
    (place.top / "firered_desktop" / "ui").mkdir(parents=True)
    (place.top / "firered_desktop" / "ui" / "a.py").touch()
    commit(place.top, 2_000)
    assert "make screenshots" in next(release_check.screenshots(place))
    (place.top / "resources" / "screenshots").mkdir()
    (place.top / "resources" / "screenshots" / "a.png").touch()
    commit(place.top, 3_000)
    assert list(release_check.screenshots(place)) == []


def test_every_check_is_made_also_after_one_that_failed(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def ends_early(_: Place) -> Iterator[str]:
        yield from ()
        raise CheckFailed("It left something behind.")

    def ends_well(_: Place) -> Iterator[str]:
        yield from ()

    monkeypatch.setattr(release_check, "CHECKS", {"removal": ends_early, "rest": ends_well})
    assert release_check.run(place.top, place.out) == 1
    said = capsys.readouterr().out
    assert "FAILED  removal\n        It left something behind.\n" in said
    assert said.endswith("ok      rest\n1 passed, 1 failed\n")
