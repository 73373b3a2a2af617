"""What every Library keeps to; a test class that inherits it gives a `library` and runs it."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from firered_desktop.core.budget import NO_BUDGETS, Budgets, Overrun, Periods, Span, Spent
from firered_desktop.core.edit import EditResult
from firered_desktop.core.errors import Charged, EditUnknown, Failure
from firered_desktop.core.job import UNFINISHED, Job, Progress, Service, State
from firered_desktop.core.money import Estimate, UnitPrice
from firered_desktop.core.ports import Library
from tests.contract.sample_jobs import a_job


def ids(jobs: object) -> list[str]:
    assert isinstance(jobs, tuple)
    return [job.id for job in jobs]


MONTH, DAY = 1_000.0, 2_000.0  # when the present ones began
NOW = Periods(day=DAY, month=MONTH)
PRICE = Decimal("0.07")
NOTHING = Decimal(0)


def a_reservation(job_id: str = "edit-1", reserved_at: float = DAY, **fields: Any) -> Job:
    """An edit of fal about to be uploaded, whose price counts."""
    given = {"state": State.UPLOADING, "estimate": Estimate(Decimal("0.05"), PRICE), **fields}
    return a_job(job_id, reserved_at=reserved_at, **given)


class LibraryContract:
    """Inherit, and define the fixture `library`."""

    def test_an_edit_that_was_added_is_there(self, library: Library) -> None:
        job = a_job(folder="/exports")
        library.add(job)
        assert library.get(job.id) == job

    def test_an_unknown_edit_is_not_there(self, library: Library) -> None:
        assert library.get("nobody") is None

    def test_an_edit_is_never_added_twice(self, library: Library) -> None:
        library.add(a_job(prompt="first"))
        with pytest.raises(ValueError, match="edit-1"):
            library.add(a_job(prompt="second"))
        assert [job.request.prompt for job in library.recent(10)] == ["first"]

    def test_an_update_replaces_the_edit(self, library: Library) -> None:
        job = a_job()
        library.add(job)
        later = replace(job, state=State.FINISHED, changed_at=2e9, result=EditResult((), seed=7))
        library.update(later)
        assert library.get(job.id) == later
        assert library.recent(10) == (later,)

    def test_progress_is_not_kept(self, library: Library) -> None:
        job = a_job(state=State.UPLOADING)
        library.add(job.progressed(Progress(0.5)))
        assert library.get(job.id) == job

    def test_an_unknown_edit_cannot_be_updated(self, library: Library) -> None:
        with pytest.raises(EditUnknown):
            library.update(a_job("nobody"))
        assert library.get("nobody") is None

    def test_unfinished_edits_come_oldest_first(self, library: Library) -> None:
        for number, state in enumerate(State):
            library.add(a_job(state.value, created_at=1000.0 - number, state=state))
        expected = [state.value for state in reversed(State) if state in UNFINISHED]
        assert ids(library.unfinished()) == expected

    def test_recent_edits_come_newest_first_in_pages(self, library: Library) -> None:
        for created_at in (30.0, 10.0, 20.0):
            library.add(a_job(f"at-{created_at:g}", created_at=created_at))
        assert ids(library.recent(10)) == ["at-30", "at-20", "at-10"]
        assert ids(library.recent(2)) == ["at-30", "at-20"]
        assert ids(library.recent(2, 2)) == ["at-10"]

    def test_of_edits_of_one_moment_the_later_added_is_newer(self, library: Library) -> None:
        for name in ("first", "second", "third"):
            library.add(a_job(name, created_at=5.0))
        assert ids(library.recent(10)) == ["third", "second", "first"]

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("sunset", ["sky"]),
            ("SUNSET warm", ["sky"]),
            ("nset", ["sky"]),
            ("sunset car", []),
            ("红色", ["car"]),
            ("红", ["car"]),
            ("红色 DSC_0042", ["car"]),
            ("ab", ["label"]),
            ("beach.JPG", ["sky"]),
            ("holiday", []),  # the folder of a picture is not its name
            ("100%", ["label"]),
            ("%", ["label"]),
            ("_", ["car"]),
            ('"ab', ["label"]),
            ("", ["sky", "car", "label"]),
            ("  \n ", ["sky", "car", "label"]),
        ],
    )
    def test_a_search_finds_every_word_in_prompt_or_file_name(
        self, library: Library, text: str, found: list[str]
    ) -> None:
        library.add(a_job("label", '100% sharp: "abc"', created_at=1.0))
        library.add(a_job("car", "把汽车改成红色", files=("/p/DSC_0042.NEF",), created_at=2.0))
        library.add(
            a_job("sky", "a Warm Sunset sky", files=("/holiday/beach.jpg",), created_at=3.0)
        )
        assert ids(library.search(text, 10)) == found

    @pytest.mark.parametrize("text", ["warmer", "wa", "warmer wa"])
    def test_a_search_comes_newest_first_in_pages(self, library: Library, text: str) -> None:
        for number in (3, 1, 2, 4):
            library.add(a_job(f"edit-{number}", created_at=float(number)))
        assert ids(library.search(text, 3)) == ["edit-4", "edit-3", "edit-2"]
        assert ids(library.search(text, 3, 3)) == ["edit-1"]

    def test_instructions_come_once_each_the_last_used_first(self, library: Library) -> None:
        for number, prompt in enumerate(["warmer", "colder", "warmer", "darker"]):
            library.add(a_job(f"edit-{number}", prompt=prompt, created_at=float(number + 1)))
        assert library.prompts("", 10) == ("darker", "warmer", "colder")
        assert library.prompts("", 2) == ("darker", "warmer")

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("SKY warm", ("A warm evening sky",)),
            ("晚霞", ("把天空换成晚霞",)),
            ("霞", ("把天空换成晚霞",)),
            ("portrait.jpg", ()),
            ("100%", ()),
        ],
    )
    def test_instructions_are_found_by_their_own_words(
        self, library: Library, text: str, found: tuple[str, ...]
    ) -> None:
        library.add(a_job("edit-1", prompt="A warm evening sky"))
        library.add(a_job("edit-2", prompt="把天空换成晚霞", created_at=2.0))
        assert library.prompts(text, 10) == found

    def test_a_request_id_is_owned_once_it_is_stored(self, library: Library) -> None:
        library.add(a_job("one", request_id="r-1"))
        library.add(a_job("two"))
        assert library.request_ids() == {"r-1"}

    def test_a_picture_is_found_under_its_hash(self, library: Library) -> None:
        source = library.workspace() / "download.part"
        source.write_bytes(b"pixels")
        sha256 = hashlib.sha256(b"pixels").hexdigest()
        assert library.picture(sha256) is None
        place = library.take_in(source, sha256, "image/png")
        assert library.picture(sha256) == place
        assert place.read_bytes() == b"pixels"
        assert not source.exists()

    def test_a_thumbnail_is_kept_for_each_result(self, library: Library) -> None:
        library.add(a_job())
        library.put_thumbnail("edit-1", 0, b"old")
        library.put_thumbnail("edit-1", 0, b"new")
        library.put_thumbnail("edit-1", 1, b"other")
        assert library.thumbnail("edit-1", 0) == b"new"
        assert library.thumbnail("edit-1", 1) == b"other"
        assert library.thumbnail("edit-1", 2) is None
        assert library.thumbnail("nobody", 0) is None

    def test_an_unknown_edit_takes_no_thumbnail(self, library: Library) -> None:
        with pytest.raises(EditUnknown):
            library.put_thumbnail("nobody", 0, b"small")

    def test_each_edit_has_a_lock_of_its_own(self, library: Library) -> None:
        assert library.lock_path("one") != library.lock_path("two")
        assert library.lock_path("one").parent.is_dir()


class BudgetContract:
    """The part of it that is about money; inherit, and define the fixture `library`."""

    def test_a_price_that_fits_is_reserved_with_the_edit(self, library: Library) -> None:
        library.add(a_job())
        assert library.reserve(a_reservation(), Budgets(PRICE, PRICE, PRICE), NOW) is None
        assert library.get("edit-1") == a_reservation()
        assert library.spent(NOW) == Spent(PRICE, PRICE)

    @pytest.mark.parametrize(
        ("budgets", "over"),
        [
            (Budgets(per_edit=Decimal("0.069")), (Span.EDIT, "0.069", "0")),
            (Budgets(per_day=Decimal("0.139")), (Span.DAY, "0.139", "0.07")),
            (Budgets(per_month=Decimal("0.209")), (Span.MONTH, "0.209", "0.14")),
        ],
    )
    def test_an_edit_that_goes_over_a_budget_stays_as_it_was(
        self, library: Library, budgets: Budgets, over: tuple[Span, str, str]
    ) -> None:
        library.add(a_reservation("today"))
        library.add(a_reservation("before", reserved_at=MONTH))
        library.add(a_reservation("long ago", reserved_at=MONTH - 1))
        library.add(a_job())
        span, limit, spent = over
        told = library.reserve(a_reservation(), budgets, NOW)
        assert told == Overrun(span, Decimal(limit), Decimal(spent))
        assert library.get("edit-1") == a_job()
        assert library.spent(NOW) == Spent(PRICE, 2 * PRICE)

    def test_a_budget_can_be_used_up_to_the_last_cent(self, library: Library) -> None:
        budgets = Budgets(per_day=10 * PRICE)
        over = []
        for number in range(11):
            library.add(a_job(f"edit-{number}"))
            over.append(library.reserve(a_reservation(f"edit-{number}"), budgets, NOW))
        assert over == [None] * 10 + [Overrun(Span.DAY, 10 * PRICE, 10 * PRICE)]

    def test_a_day_begins_with_its_first_moment(self, library: Library) -> None:
        library.add(a_reservation("yesterday", reserved_at=DAY - 0.001))
        library.add(a_reservation("today", reserved_at=DAY))
        assert library.spent(NOW) == Spent(PRICE, 2 * PRICE)

    def test_who_wants_it_all_the_same_goes_over_and_it_counts(self, library: Library) -> None:
        library.add(a_job())
        wanted = a_reservation(over_budget=True)
        assert library.reserve(wanted, Budgets(NOTHING, NOTHING, NOTHING), NOW) is None
        assert library.spent(NOW) == Spent(PRICE, PRICE)

    def test_the_demo_is_never_over_budget_and_never_counts(self, library: Library) -> None:
        library.add(a_job(service=Service.DEMO))
        free = a_reservation(service=Service.DEMO)
        assert library.reserve(free, Budgets(NOTHING, NOTHING, NOTHING), NOW) is None
        assert library.get("edit-1") == free
        assert library.spent(NOW) == Spent(NOTHING, NOTHING)
        assert library.charges(0, 1e12) == ()
        assert library.first_charge() is None

    def test_an_edit_does_not_count_against_itself(self, library: Library) -> None:
        library.add(a_reservation())
        again = a_reservation(lost_sends=1)
        assert library.reserve(again, Budgets(per_day=2 * PRICE), NOW) is None
        assert library.spent(NOW).day == 2 * PRICE

    def test_what_was_charged_takes_the_place_of_the_estimate(self, library: Library) -> None:
        library.add(a_reservation())
        library.update(
            a_reservation(state=State.FINISHED, result=EditResult((), charged_usd=0.0511))
        )
        assert library.spent(NOW).day == Decimal("0.0511")
        library.update(a_reservation(state=State.FAILED, failure=Failure("offline", Charged.NO)))
        assert library.spent(NOW).day == 0

    def test_an_unknown_edit_reserves_nothing(self, library: Library) -> None:
        with pytest.raises(EditUnknown):
            library.reserve(a_reservation("nobody"), NO_BUDGETS, NOW)
        assert library.spent(NOW).day == 0

    def test_many_that_reserve_at_one_moment_never_go_over(self, library: Library) -> None:
        fits: list[bool] = []
        for number in range(12):
            library.add(a_job(f"edit-{number}"))

        def reserve(number: int) -> None:
            job = a_reservation(f"edit-{number}")
            fits.append(library.reserve(job, Budgets(per_day=5 * PRICE), NOW) is None)

        threads = [threading.Thread(target=reserve, args=(number,)) for number in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(fits) == [False] * 7 + [True] * 5
        assert library.spent(NOW).day == 5 * PRICE

    def test_charges_are_those_of_a_time_from_their_reservation_on(self, library: Library) -> None:
        for name, moment in (("late", 30.0), ("first", 10.0), ("second", 19.5), ("early", 9.5)):
            library.add(a_reservation(name, reserved_at=moment, created_at=1.0))
        assert ids(library.charges(10, 30)) == ["first", "second"]
        assert ids(library.charges(0, 1e12)) == ["early", "first", "second", "late"]

    def test_charges_have_those_that_may_cost_although_nothing_was_reserved(
        self, library: Library
    ) -> None:
        library.add(a_job("only waits", created_at=11.0))
        library.add(a_job("unconfirmed", created_at=12.0, state=State.UNCONFIRMED))
        library.add(a_job("sent", created_at=13.0, state=State.IN_QUEUE, request_id="r-1"))
        library.add(a_job("before", created_at=9.0, state=State.UNCONFIRMED))
        assert ids(library.charges(10, 30)) == ["unconfirmed", "sent"]
        assert library.first_charge() == 9.0

    def test_prices_are_kept_with_their_time_and_the_last_ones_stay(self, library: Library) -> None:
        assert library.prices() == {}
        library.keep_prices(
            {"one": UnitPrice(PRICE, 7.5), "two": UnitPrice(Decimal("0.0325"), 7.5)}
        )
        library.keep_prices({"one": UnitPrice(Decimal("0.10"), 5.0), "three": UnitPrice(PRICE)})
        kept = library.prices()
        assert kept == {
            "one": UnitPrice(Decimal("0.10"), 5.0),
            "two": UnitPrice(Decimal("0.0325"), 7.5),
        }
