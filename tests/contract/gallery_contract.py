"""What every Gallery and Judging keep to; a test class that inherits it gives a `shelf`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

import pytest

from firered_desktop.core.edit import EditResult, ResultImage
from firered_desktop.core.gallery import (
    Filters,
    Gallery,
    Grouping,
    HistoryQuery,
    Order,
    SavedSearch,
    Shelf,
    image_of,
    moment_of,
)
from firered_desktop.core.job import Job, State
from firered_desktop.core.judging import (
    Change,
    Deed,
    Flag,
    Judgement,
    Judging,
    Label,
    MoveTo,
    Rate,
    Restore,
    SetFlag,
    SetLabel,
    SetNote,
    SetTags,
    Trash,
)
from firered_desktop.core.periods import Period
from firered_desktop.core.send_options import SendOptions
from firered_desktop.core.sizes import Dimensions
from tests.contract.sample_jobs import a_job

DAY = 86_400.0


class Shelved(Protocol):
    """A library as far as its history goes."""

    @property
    def gallery(self) -> Gallery: ...
    @property
    def judging(self) -> Judging: ...
    def add(self, job: Job) -> None: ...
    def update(self, job: Job) -> None: ...


def finished(number: int, prompt: str = "warmer light", results: int = 1, **fields: Any) -> Job:
    """Edit `number`, finished on that day, with its results."""
    images = tuple(
        ResultImage(f"{number:02x}{image:02x}" * 16, "image/png", Dimensions(64, 48 + number), 100)
        for image in range(results)
    )
    given = {"result": EditResult(images, charged_usd=number / 100), **fields}
    return a_job(f"edit-{number}", prompt, created_at=number * DAY, state=State.FINISHED, **given)


def found(shelf: Shelved, words: str = "", **fields: Any) -> list[str]:
    """What is found, as ``edit-1/0``, in order."""
    return shown(shelf, HistoryQuery(words, **fields))


def in_trash(shelf: Shelved, words: str = "") -> list[str]:
    return shown(shelf, HistoryQuery(words, shelf=Shelf.TRASH))


def shown(shelf: Shelved, query: HistoryQuery) -> list[str]:
    entries = shelf.gallery.entries(shelf.gallery.listing(query).keys)
    return [f"{each.job.id}/{each.image}" for each in entries]


def judge(shelf: Shelved, change: Change, *job_ids: str) -> Deed:
    keys = [key for job_id in job_ids for key in shelf.gallery.keys_of(job_id)]
    return shelf.judging.judge(keys, change)


def said(shelf: Shelved, job_id: str, image: int = 0) -> Judgement:
    (entry,) = shelf.gallery.entries([shelf.gallery.keys_of(job_id)[image]])
    return entry.judgement


class GalleryContract:
    """Inherit, and define the fixture `shelf`."""

    def test_every_result_stands_by_itself_newest_edit_and_first_result_first(
        self, shelf: Shelved
    ) -> None:
        shelf.add(finished(1, results=3))
        shelf.add(a_job("edit-2", created_at=2 * DAY))
        assert found(shelf) == ["edit-2/0", "edit-1/0", "edit-1/1", "edit-1/2"]
        assert found(shelf, order=Order.OLDEST) == ["edit-1/0", "edit-1/1", "edit-1/2", "edit-2/0"]

    def test_an_edit_that_works_is_one_picture_that_becomes_its_first_result(
        self, shelf: Shelved
    ) -> None:
        job = finished(1, results=2)
        shelf.add(replace(job, state=State.IN_QUEUE, result=None))
        (key,) = shelf.gallery.keys_of(job.id)
        (entry,) = shelf.gallery.entries([key])
        assert (entry.result, entry.image) == (None, 0)
        judge(shelf, Rate(4), job.id)
        shelf.update(job)
        first, second = shelf.gallery.keys_of(job.id)
        assert first == key > second
        assert (image_of(first), image_of(second)) == (0, 1)
        assert moment_of(key) == pytest.approx(job.created_at)
        assert (said(shelf, job.id, 0).rating, said(shelf, job.id, 1).rating) == (4, 0)
        (entry,) = shelf.gallery.entries([second])
        assert job.result is not None
        assert entry.result == job.result.images[1]

    def test_the_beginning_of_a_listing_comes_alone_where_that_is_enough(
        self, shelf: Shelved
    ) -> None:
        for number in (1, 2, 3):
            shelf.add(finished(number))
        every = shelf.gallery.listing(HistoryQuery())
        early = shelf.gallery.listing(HistoryQuery(), limit=2)
        assert (list(early.keys), early.whole) == (list(every.keys)[:2], False)
        assert early.groups[0].count == 2
        assert shelf.gallery.listing(HistoryQuery(), limit=3) == every
        assert every.whole

    @pytest.mark.parametrize(
        "words", ["warm", "wa", "红色", "红色 warm", "sky.jpg 红", "note", "cov"]
    )
    def test_a_search_finds_prompt_file_names_note_and_tags(
        self, shelf: Shelved, words: str
    ) -> None:
        shelf.add(finished(1, "Warm 红色", files=("/p/Sky.JPG",)))
        shelf.add(finished(2, "colder"))
        judge(shelf, SetNote("a NOTE"), "edit-1")
        judge(shelf, SetTags(("Cover",)), "edit-1")
        assert found(shelf, words) == ["edit-1/0"]
        assert found(shelf, f"{words} zebra") == []
        (entry,) = shelf.gallery.entries(shelf.gallery.keys_of("edit-1"))
        matches = entry.matches(words)
        assert matches.prompt or matches.names or matches.note or matches.tags

    def test_words_that_were_taken_away_find_nothing(self, shelf: Shelved) -> None:
        shelf.add(finished(1))
        judge(shelf, SetNote("zebra"), "edit-1")
        deed = judge(shelf, SetTags(("giraffe",)), "edit-1")
        assert found(shelf, "zebra giraffe") == ["edit-1/0"]
        shelf.judging.undo(deed)
        judge(shelf, SetNote(""), "edit-1")
        assert found(shelf, "zebra") == found(shelf, "giraffe") == []
        assert found(shelf, "warmer") == ["edit-1/0"]

    @pytest.mark.parametrize(
        ("filters", "expected"),
        [
            (Filters(), [3, 2, 1]),
            (Filters(states=(State.FAILED,)), [3]),
            (Filters(states=(State.FAILED, State.FINISHED), least_rating=1), [2, 1]),
            (Filters(most_rating=2), [3, 1]),
            (Filters(flags=(Flag.PICK,)), [2]),
            (Filters(labels=(Label.RED, Label.NONE)), [3, 1]),
            (Filters(tags=("COVER", "web")), [1]),
            (Filters(tags=("cover",)), [2, 1]),
            (Filters(projects=("Seaside",)), [2]),
            (Filters(projects=("", "Seaside")), [3, 2, 1]),
            (Filters(since=2 * DAY), [3, 2]),
            (Filters(until=2 * DAY), [1]),
            (Filters(least_pixels=64 * 50), [3, 2]),
            (Filters(most_pixels=64 * 50), [2, 1]),
            (Filters(least_usd=0.02), [2]),
            (Filters(most_usd=0.02), [2, 1]),
            (Filters(unsafe=True), []),
            (Filters(exported=True), [1]),
            (Filters(exported=False), [3, 2]),
            (Filters(missing=True), []),
            (Filters(missing=False), [3, 2, 1]),
            (Filters(models=("another",)), []),
        ],
    )
    def test_filters_narrow_what_is_found(
        self, shelf: Shelved, filters: Filters, expected: list[int]
    ) -> None:
        shelf.add(finished(1))
        shelf.add(finished(2, options=SendOptions(project="Seaside")))
        shelf.add(a_job("edit-3", created_at=3 * DAY, state=State.FAILED))
        for change, job_id in (
            (Rate(2), "edit-1"),
            (Rate(4), "edit-2"),
            (SetFlag(Flag.PICK), "edit-2"),
            (SetLabel(Label.RED), "edit-1"),
            (SetLabel(Label.BLUE), "edit-2"),
            (SetTags(("Cover", "Web")), "edit-1"),
            (SetTags(("cover",)), "edit-2"),
        ):
            judge(shelf, change, job_id)
        shelf.gallery.note_export("edit-1", 0, "/exports/one.png", 5.0)
        names = [f"edit-{number}/0" for number in expected]
        assert found(shelf, filters=filters) == names
        assert found(shelf, "e", filters=filters) == names
        assert shelf.gallery.facets(HistoryQuery(filters=filters)).total == len(names)

    @pytest.mark.parametrize(
        ("order", "expected"),
        [
            (Order.RATING, [1, 3, 2]),
            (Order.COST, [3, 2, 1]),
            (Order.SIZE, [3, 2, 1]),
            (Order.NAME, [2, 3, 1]),
            (Order.OLDEST, [1, 2, 3]),
        ],
    )
    def test_what_is_found_can_be_sorted(
        self, shelf: Shelved, order: Order, expected: list[int]
    ) -> None:
        for number, name in ((1, "c.jpg"), (2, "A.jpg"), (3, "b.jpg")):
            shelf.add(finished(number, files=(f"/p/{name}",)))
        judge(shelf, Rate(5), "edit-1")
        names = [f"edit-{number}/0" for number in expected]
        assert found(shelf, order=order) == names
        assert found(shelf, "warmer", order=order) == names

    def test_days_projects_and_photographs_have_headings(self, shelf: Shelved) -> None:
        shelf.add(finished(1, files=("/p/a.jpg",)))
        shelf.add(finished(2, files=("/p/b.jpg",), options=SendOptions(project="Zoo")))
        shelf.add(finished(3, files=("/p/a.jpg",), results=2))
        days = shelf.gallery.listing(HistoryQuery(grouping=Grouping.DAY))
        assert [group.count for group in days.groups] == [2, 1, 1]
        assert days.groups[0].value > days.groups[1].value > days.groups[2].value
        projects = HistoryQuery(grouping=Grouping.PROJECT)
        assert [group.value for group in shelf.gallery.listing(projects).groups] == ["Zoo", ""]
        assert shown(shelf, projects) == ["edit-2/0", "edit-3/0", "edit-3/1", "edit-1/0"]
        photographs = HistoryQuery(grouping=Grouping.PHOTOGRAPH)
        assert shown(shelf, photographs) == ["edit-3/0", "edit-3/1", "edit-1/0", "edit-2/0"]
        assert [group.count for group in shelf.gallery.listing(photographs).groups] == [3, 1]

    def test_what_stands_on_each_shelf_is_counted(self, shelf: Shelved) -> None:
        shelf.add(finished(1, results=3))
        shelf.add(finished(2))
        shelf.judging.judge(shelf.gallery.keys_of("edit-2"), Trash(9.0))
        counts = [shelf.gallery.size(each) for each in (Shelf.HISTORY, Shelf.TRASH)]
        assert counts == [3, 1]

    def test_kinds_are_counted(self, shelf: Shelved) -> None:
        shelf.add(finished(1, results=2))
        shelf.add(finished(2, options=SendOptions(project="Zoo")))
        judge(shelf, Rate(3), "edit-2")
        judge(shelf, SetTags(("cover",)), "edit-1")
        facets = shelf.gallery.facets(HistoryQuery())
        assert facets.total == 3
        assert facets.states == {State.FINISHED: 3}
        assert facets.ratings == {0: 2, 3: 1}
        assert facets.projects == {"": 2, "Zoo": 1}
        assert facets.tags == {"cover": 2}
        assert facets.usd == {0.01: 2, 0.02: 1}
        assert facets.pixels == {64 * 49: 2, 64 * 50: 1}
        assert facets.exported == {False: 3}
        assert facets.first_at == DAY
        assert shelf.gallery.facets(HistoryQuery("zebra")).total == 0

    def test_the_choices_of_a_question_are_counted_whatever_is_chosen_there(
        self, shelf: Shelved
    ) -> None:
        for number in (1, 2, 3):
            shelf.add(finished(number))
        judge(shelf, SetLabel(Label.RED), "edit-1")
        judge(shelf, SetLabel(Label.RED), "edit-2")
        judge(shelf, Rate(4), "edit-2")
        shelf.gallery.note_export("edit-3", 0, "/out.png", 5.0)
        red = Filters(labels=(Label.RED,))
        facets = shelf.gallery.facets(HistoryQuery(filters=red))
        assert facets.total == 2
        assert facets.labels == {Label.RED: 2, Label.NONE: 1}
        assert facets.ratings == {0: 1, 4: 1}
        assert facets.exported == {False: 2}
        both = Filters(labels=(Label.RED,), least_rating=4)
        facets = shelf.gallery.facets(HistoryQuery(filters=both))
        assert facets.total == 1
        assert facets.labels == {Label.RED: 1}
        assert facets.ratings == {0: 1, 4: 1}
        exported = shelf.gallery.facets(HistoryQuery(filters=Filters(exported=True)))
        assert exported.exported == {True: 1, False: 2}
        assert exported.labels == {Label.NONE: 1}

    def test_periods_are_counted_whatever_days_are_asked_for(self, shelf: Shelved) -> None:
        for number in (1, 2, 3):
            shelf.add(finished(number, f"warmer {'sky' if number > 1 else 'sea'}"))
        periods = {Period.TODAY: 3 * DAY, Period.WEEK: 1.5 * DAY, Period.YEAR: 0.0}
        query = HistoryQuery(filters=Filters(since=2.5 * DAY))
        facets = shelf.gallery.facets(query, periods)
        assert facets.total == 1
        assert facets.periods == {Period.TODAY: 1, Period.WEEK: 2, Period.YEAR: 3}
        facets = shelf.gallery.facets(HistoryQuery("sky"), periods)
        assert facets.periods == {Period.TODAY: 1, Period.WEEK: 2, Period.YEAR: 2}

    def test_the_trash_is_counted_by_itself(self, shelf: Shelved) -> None:
        shelf.add(finished(1))
        shelf.add(finished(2))
        judge(shelf, Trash(5.0), "edit-1")
        assert shelf.gallery.facets(HistoryQuery(shelf=Shelf.TRASH)).total == 1
        assert shelf.gallery.facets(HistoryQuery()).total == 1

    def test_searches_are_kept_under_their_names(self, shelf: Shelved) -> None:
        query = HistoryQuery(
            "红色", Filters(flags=(Flag.PICK,), since=1.5, unsafe=False), Order.COST, Grouping.DAY
        )
        shelf.gallery.save_search(SavedSearch("b", HistoryQuery(), 1.0))
        shelf.gallery.save_search(SavedSearch("A", query, 2.0))
        shelf.gallery.save_search(SavedSearch("b", query, 3.0))
        kept = (SavedSearch("A", query, 2.0), SavedSearch("b", query, 3.0))
        assert shelf.gallery.saved_searches() == kept
        shelf.gallery.drop_search("A")
        shelf.gallery.drop_search("nobody")
        assert shelf.gallery.saved_searches() == kept[1:]


class JudgingContract:
    """What is said, and taken back; inherit, and define the fixture `shelf`."""

    def test_a_change_tells_what_it_changed_and_no_more(self, shelf: Shelved) -> None:
        shelf.add(finished(1))
        shelf.add(finished(2))
        judge(shelf, Rate(4), "edit-1")
        deed = judge(shelf, Rate(4), "edit-1", "edit-2")
        assert len(deed) == 1
        assert deed.keys == shelf.gallery.keys_of("edit-2")
        assert said(shelf, "edit-2") == Judgement(rating=4)

    def test_a_change_can_be_taken_back_and_made_again(self, shelf: Shelved) -> None:
        shelf.add(finished(1))
        shelf.add(finished(2))
        judge(shelf, Rate(1), "edit-1")
        deed = judge(shelf, Rate(4), "edit-1", "edit-2")
        judge(shelf, SetNote("later"), "edit-1")
        assert set(shelf.judging.undo(deed)) == set(deed.keys)
        assert said(shelf, "edit-1") == Judgement(rating=1, note="later")
        assert said(shelf, "edit-2") == Judgement()
        shelf.judging.redo(deed)
        assert said(shelf, "edit-1") == Judgement(rating=4, note="later")

    def test_a_project_is_that_of_the_whole_edit(self, shelf: Shelved) -> None:
        shelf.add(finished(1, results=2))
        keys = shelf.gallery.keys_of("edit-1")
        deed = shelf.judging.judge(keys[:1], MoveTo("Zoo"))
        assert deed.keys == keys
        assert said(shelf, "edit-1", 1).project == "Zoo"
        (entry,) = shelf.gallery.entries(keys[:1])
        assert entry.job.options.project == "Zoo"
        shelf.judging.undo(deed)
        assert said(shelf, "edit-1").project == ""

    def test_who_leads_an_edit_does_not_move_it_back(self, shelf: Shelved) -> None:
        job = finished(1)
        shelf.add(replace(job, state=State.IN_QUEUE, result=None))
        judge(shelf, MoveTo("Zoo"), job.id)
        shelf.update(job)
        assert said(shelf, job.id).project == "Zoo"

    def test_the_trash_hides_a_result_and_gives_it_back(self, shelf: Shelved) -> None:
        shelf.add(finished(1, results=2))
        keys = shelf.gallery.keys_of("edit-1")
        deed = shelf.judging.judge(keys[:1], Trash(9.0))
        assert found(shelf) == found(shelf, "warmer") == ["edit-1/1"]
        assert in_trash(shelf) == ["edit-1/0"]
        assert in_trash(shelf, "warmer") == ["edit-1/0"]
        shelf.judging.undo(deed)
        assert in_trash(shelf) == []
        judge(shelf, Trash(9.0), "edit-1")
        assert found(shelf) == []
        judge(shelf, Restore(), "edit-1")
        assert found(shelf) == ["edit-1/0", "edit-1/1"]

    def test_an_edit_that_still_needs_something_is_not_moved_to_the_trash(
        self, shelf: Shelved
    ) -> None:
        shelf.add(a_job("edit-1", state=State.HELD))
        shelf.add(finished(2))
        deed = judge(shelf, Trash(9.0), "edit-1", "edit-2")
        assert (len(deed), deed.skipped) == (1, 1)
        assert found(shelf) == ["edit-1/0"]

    def test_what_starts_over_comes_out_of_the_trash(self, shelf: Shelved) -> None:
        job = a_job("edit-1", state=State.FAILED)
        shelf.add(job)
        deed = judge(shelf, Trash(9.0), "edit-1")
        shelf.update(replace(job, state=State.WAITING))
        assert found(shelf) == ["edit-1/0"]
        assert shelf.judging.redo(deed) == ()
        assert found(shelf) == ["edit-1/0"]

    def test_tags_keep_the_writing_they_were_first_given_with(self, shelf: Shelved) -> None:
        shelf.add(finished(1))
        shelf.add(finished(2))
        judge(shelf, SetTags(("Cover",)), "edit-1")
        judge(shelf, SetTags(("COVER", "wide")), "edit-2")
        assert said(shelf, "edit-2").tags == ("Cover", "wide")

    def test_unknown_pictures_are_left_out(self, shelf: Shelved) -> None:
        assert shelf.judging.judge([12345], Rate(3)).judged == ()
        assert shelf.gallery.entries([12345]) == ()
        assert shelf.gallery.keys_of("nobody") == ()
