"""What every service must do, and the engine with it, when an edit does not go well."""

from __future__ import annotations

import hashlib
import logging
import threading
import traceback
from pathlib import Path

import pytest

from firered_desktop.core.edit import AnswerImage, EditRequest, Submission
from firered_desktop.core.errors import (
    Cancelled,
    Charged,
    ContentRefused,
    DownloadDamaged,
    FireredError,
    KeyRefused,
    RequestRefused,
    ServiceFailed,
    StoppedLate,
    SubmitUnconfirmed,
)
from firered_desktop.core.ports import CancelOutcome, CancelToken, Completed
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.hosts import Hosts
from firered_desktop.fal.submitting import known_submission
from firered_desktop.outbox.clock import SystemClock
from tests.contract.engine_service import QUICK, ContractService, EngineAtService, quiet
from tests.fakes import a_request

UNKNOWN = "00000000-0000-4000-8000-000000000000"  # the id of no request


class EngineTroubles(EngineAtService):
    """Lost answers, stopped edits, failures, refusals."""

    def test_a_lost_answer_was_accepted_once_and_is_found_again(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        url = engine.upload(photo, "image/png", CancelToken(), quiet).url
        service.lose_next_answer()
        with pytest.raises(SubmitUnconfirmed) as caught:
            engine.submit(a_request(), (url,), CancelToken())
        assert caught.value.charged is Charged.MAYBE
        (edit,) = service.accepted()
        since, until = edit.sent_at - 5, edit.sent_at + 5
        (match,) = engine.find(a_request(), (url,), since, until, CancelToken())
        assert match.submission.request_id == edit.request_id
        assert match.sent_at == pytest.approx(edit.sent_at, abs=1)
        assert engine.answer(match.submission, CancelToken()).images

    def test_only_equal_arguments_are_found_and_the_oldest_comes_first(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        url = engine.upload(photo, "image/png", CancelToken(), quiet).url
        other = a_request(seed=8)
        for request in (a_request(), other, a_request()):
            submission = engine.submit(request, (url,), CancelToken())
            list(engine.follow(submission, CancelToken()))
        edits = service.accepted()
        since, until = edits[0].sent_at - 5, edits[-1].sent_at + 5

        def found(request: EditRequest, urls: tuple[str, ...]) -> list[str]:
            matches = engine.find(request, urls, since, until, CancelToken())
            return [match.submission.request_id for match in matches]

        assert found(a_request(), (url,)) == [edits[0].request_id, edits[2].request_id]
        assert found(other, (url,)) == [edits[1].request_id]
        assert found(a_request(), (url, url)) == []
        assert engine.find(a_request(), (url,), until, until + 5, CancelToken()) == ()

    def test_a_stopped_edit_is_neither_uploaded_nor_submitted(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        token = CancelToken()
        token.cancel()
        with pytest.raises(Cancelled):
            engine.upload(photo, "image/png", token, quiet)
        with pytest.raises(Cancelled):
            engine.submit(a_request(), ("https://v3.fal.media/a.png",), token)
        assert not service.accepted()
        assert not service.uploaded()

    def test_cancelling_in_the_queue_removes_the_request(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        service.hold("queue")
        submission = self.submit(engine, photo)
        assert engine.cancel(submission, CancelToken()) is CancelOutcome.REMOVED

    def test_cancelling_at_work_is_asked_for_and_ends_late(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        service.hold("work")
        submission = self.submit(engine, photo)
        assert engine.cancel(submission, CancelToken()) is CancelOutcome.ASKED
        service.let_go()
        list(engine.follow(submission, CancelToken()))
        with pytest.raises(StoppedLate) as caught:
            engine.answer(submission, CancelToken())
        assert caught.value.charged is not Charged.NO

    def test_cancelling_what_is_done_says_so_and_leaves_the_result(
        self, engine: FalEngine, photo: Path
    ) -> None:
        submission, _ = self.run(engine, photo)
        assert engine.cancel(submission, CancelToken()) is CancelOutcome.COMPLETED
        assert engine.answer(submission, CancelToken()).images

    def test_what_the_service_does_not_know_is_not_said_to_cost_nothing(
        self, engine: FalEngine, service: ContractService
    ) -> None:
        hosts = Hosts.loopback(service.base_url)
        unknown = known_submission(hosts, a_request().model_id, UNKNOWN)
        assert engine.cancel(unknown, CancelToken()) is CancelOutcome.COMPLETED

    def test_a_wish_to_stop_is_noticed_while_following(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        service.hold("queue")
        submission = self.submit(engine, photo)
        token = CancelToken()
        ended = threading.Event()
        began = threading.Event()

        def follow() -> None:
            try:
                for _ in engine.follow(submission, token):
                    began.set()
            except Cancelled:
                ended.set()

        thread = threading.Thread(target=follow)
        thread.start()
        assert began.wait(10)
        token.cancel()
        thread.join(10)
        assert ended.is_set()

    def test_a_failed_edit_completes_and_its_answer_is_the_failure(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        body = {"detail": "the runner went away", "error_type": "runner_disconnected"}
        service.fail_edits(503, body, "runner_disconnected")
        submission, statuses = self.run(engine, photo)
        assert statuses[-1] == Completed()
        with pytest.raises(ServiceFailed) as caught:
            engine.answer(submission, CancelToken())
        assert caught.value.charged is Charged.NO
        assert caught.value.values["detail"] == "runner_disconnected"

    def test_a_refused_setting_is_named_without_what_was_sent(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        detail = {
            "loc": ["body", "num_inference_steps"],
            "msg": "Input should be at most 50",
            "type": "less_than_equal",
            "ctx": {"le": 50},
            "input": "make it warmer",
        }
        service.fail_edits(422, {"detail": [detail]}, "less_than_equal")
        submission, _ = self.run(engine, photo)
        with pytest.raises(RequestRefused) as caught:
            engine.answer(submission, CancelToken())
        assert caught.value.values["field"] == "num_inference_steps"
        assert caught.value.charged is Charged.NO
        assert "warmer" not in _everything(caught.value)

    def test_a_picture_that_the_service_cannot_have_is_a_refusal_of_the_pictures(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        url = engine.upload(photo, "image/png", CancelToken(), quiet).url
        service.drop(url)
        for unreadable in (url, "data:image/png;base64,%%%"):
            submission = engine.submit(a_request(), (unreadable,), CancelToken())
            list(engine.follow(submission, CancelToken()))
            with pytest.raises(RequestRefused) as caught:
                engine.answer(submission, CancelToken())
            assert caught.value.values["field"] == "image_urls"

    def test_refused_content_may_have_been_charged(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        detail = {"loc": ["body", "prompt"], "msg": "flagged", "type": "content_policy_violation"}
        service.fail_edits(422, {"detail": [detail]}, "content_policy_violation")
        submission, _ = self.run(engine, photo)
        with pytest.raises(ContentRefused) as caught:
            engine.answer(submission, CancelToken())
        assert caught.value.charged is Charged.MAYBE

    def test_a_download_that_is_cut_short_is_refused_and_leaves_nothing(
        self, engine: FalEngine, service: ContractService, photo: Path, tmp_path: Path
    ) -> None:
        submission, _ = self.run(engine, photo)
        (image,) = engine.answer(submission, CancelToken()).images
        target = tmp_path / "result"
        service.truncate_next_download()
        with pytest.raises(DownloadDamaged):
            engine.download(image, target, CancelToken(), quiet)
        assert not target.exists()
        engine.download(image, target, CancelToken(), quiet)
        assert target.exists()

    def test_a_result_on_a_foreign_host_is_not_fetched(
        self, engine: FalEngine, tmp_path: Path
    ) -> None:
        image = AnswerImage("https://example.com/result.png")
        with pytest.raises(ServiceFailed):
            engine.download(image, tmp_path / "result", CancelToken(), quiet)

    def test_a_wrong_key_is_refused_and_accepts_nothing(
        self, service: ContractService, photo: Path
    ) -> None:
        engine = FalEngine(
            "wrong:key", clock=SystemClock(), hosts=Hosts.loopback(service.base_url), options=QUICK
        )
        try:
            with pytest.raises(KeyRefused):
                engine.upload(photo, "image/png", CancelToken(), quiet)
            with pytest.raises(KeyRefused):
                engine.submit(a_request(), ("https://v3.fal.media/a.png",), CancelToken())
            with pytest.raises(KeyRefused):
                engine.check(CancelToken())
        finally:
            engine.close()
        assert not service.accepted()

    def test_the_key_is_in_no_log_exception_or_repr(
        self,
        engine: FalEngine,
        service: ContractService,
        photo: Path,
        tmp_path: Path,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        secret = service.key.partition(":")[2]
        raised: list[FireredError] = []
        with caplog.at_level(logging.DEBUG):
            submission, statuses = self.run(engine, photo)
            answer = engine.answer(submission, CancelToken())
            engine.download(answer.images[0], tmp_path / "result", CancelToken(), quiet)
            service.lose_next_answer()
            for call in (
                lambda: self.submit(engine, photo),
                lambda: engine.answer(_elsewhere(submission), CancelToken()),
            ):
                try:
                    call()
                except FireredError as error:
                    raised.append(error)
        assert len(raised) == 2
        shown = " ".join(
            (
                caplog.text,
                repr(engine),
                repr(submission),
                repr(statuses),
                repr(answer.billable_units),
                engine.key_fingerprint,
                *(_everything(error) for error in raised),
            )
        )
        assert secret not in shown
        assert hashlib.sha256(photo.read_bytes()).hexdigest() not in shown
        assert "make it warmer" not in shown
        assert answer.images[0].url not in caplog.text


def _elsewhere(submission: Submission) -> Submission:
    return Submission(
        submission.request_id,
        status_url="https://example.com/status",
        response_url="https://example.com/result",
        cancel_url="https://example.com/cancel",
    )


def _everything(error: BaseException) -> str:
    """All that a traceback with its causes would show."""
    return "".join(traceback.format_exception(error)) + repr(error) + repr(vars(error))
