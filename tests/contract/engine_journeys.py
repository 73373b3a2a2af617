"""The edits that go well, as every service must let them go."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from firered_desktop.core.ports import CancelOutcome, CancelToken, Completed, InProgress, InQueue
from firered_desktop.core.send_options import SendOptions
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.hosts import Hosts
from firered_desktop.outbox.clock import SystemClock
from tests.contract.engine_service import QUICK, ContractService, EngineAtService, quiet
from tests.fakes import a_request
from tests.standin.pictures import picture


class EngineJourneys(EngineAtService):
    """From photograph to result."""

    def test_an_edit_goes_from_photo_to_the_bytes_of_the_service(
        self, engine: FalEngine, service: ContractService, photo: Path, tmp_path: Path
    ) -> None:
        submission, statuses = self.run(engine, photo, a_request(num_images=2))
        answer = engine.answer(submission, CancelToken())
        fractions: list[float] = []
        fetched = []
        for index, image in enumerate(answer.images):
            target = tmp_path / f"result-{index}"
            engine.download(image, target, CancelToken(), fractions.append)
            fetched.append(target.read_bytes())
        assert statuses[-1] == Completed()
        assert statuses.count(Completed()) == 1
        assert fetched == list(service.results_of(submission.request_id))
        assert fractions[-1] == 1.0
        assert answer.seed == 7
        assert answer.billable_units is not None

    def test_one_call_is_one_submit(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        submission = self.submit(engine, photo)
        assert [edit.request_id for edit in service.accepted()] == [submission.request_id]

    def test_every_argument_arrives(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        request = a_request(
            "把灰色的天空换成夕阳",
            negative_prompt="blur, 噪点",
            num_inference_steps=12,
            guidance_scale=3.5,
            num_images=3,
            acceleration="high",
            output_format="jpeg",
            enable_safety_checker=False,
            seed=2**53 - 1,
        )
        url = engine.upload(photo, "image/png", CancelToken(), quiet).url
        engine.submit(request, (url,), CancelToken())
        (edit,) = service.accepted()
        assert edit.endpoint_id == request.model_id
        assert dict(edit.arguments) == request.arguments((url,))

    def test_pictures_keep_their_order(
        self, engine: FalEngine, service: ContractService, tmp_path: Path
    ) -> None:
        urls = []
        for seed in (3, 1, 2):
            path = tmp_path / f"{seed}.png"
            path.write_bytes(picture(seed))
            urls.append(engine.upload(path, "image/png", CancelToken(), quiet).url)
        engine.submit(a_request(), tuple(urls), CancelToken())
        assert service.accepted()[0].arguments["image_urls"] == urls
        assert len(set(urls)) == 3

    def test_the_uploaded_bytes_are_those_of_the_file(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        fractions: list[float] = []
        upload = engine.upload(photo, "image/png", CancelToken(), fractions.append)
        assert list(service.uploaded()) == [photo.read_bytes()]
        assert fractions == sorted(fractions)
        assert fractions[-1] == 1.0
        assert upload.until is not None

    def test_the_same_bytes_upload_once(
        self, engine: FalEngine, service: ContractService, photo: Path, tmp_path: Path
    ) -> None:
        copy = tmp_path / "copy.png"
        copy.write_bytes(photo.read_bytes())
        uploads = [
            engine.upload(path, "image/png", CancelToken(), quiet) for path in (photo, copy, photo)
        ]
        assert len({upload.url for upload in uploads}) == 1
        assert len(service.uploaded()) == 1

    def test_a_forgotten_upload_leaves_anew_and_the_others_do_not(
        self, engine: FalEngine, service: ContractService, photo: Path, tmp_path: Path
    ) -> None:
        other = tmp_path / "other.png"
        other.write_bytes(picture(2))
        spoilt, kept = (
            engine.upload(path, "image/png", CancelToken(), quiet).url for path in (photo, other)
        )
        engine.forget_uploads((spoilt, "https://v3.fal.media/files/b/never/uploaded.png"))
        assert engine.upload(photo, "image/png", CancelToken(), quiet).url != spoilt
        assert engine.upload(other, "image/png", CancelToken(), quiet).url == kept
        assert len(service.uploaded()) == 3

    def test_the_file_is_put_without_the_key_and_without_its_name(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        engine.upload(photo, "image/png", CancelToken(), quiet)
        puts = [seen for seen in service.seen() if seen.method == "PUT"]
        assert puts
        for seen in puts:
            assert "authorization" not in seen.headers
        for seen in service.seen():
            assert "ller" not in f"{seen.target} {seen.headers}"

    def test_the_queue_and_the_work_are_told(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        service.hold("queue")
        submission = self.submit(engine, photo)
        following = engine.follow(submission, CancelToken())
        first = next(following)
        assert isinstance(first, InQueue)
        service.let_go()
        rest = list(following)
        assert rest[-1] == Completed()
        assert all(isinstance(status, InQueue | InProgress) for status in rest[:-1])

    def test_a_silent_stream_is_replaced_by_polling(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        submission = self.submit(engine, photo)
        service.silence_next_stream()
        assert list(engine.follow(submission, CancelToken()))[-1] == Completed()

    def test_an_edit_is_taken_up_again_from_its_submission_alone(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        submission = self.submit(engine, photo)
        later = FalEngine(
            service.key, clock=SystemClock(), hosts=Hosts.loopback(service.base_url), options=QUICK
        )
        try:
            assert list(later.follow(submission, CancelToken()))[-1] == Completed()
            assert later.answer(submission, CancelToken()).images
            assert later.cancel(submission, CancelToken()) is CancelOutcome.COMPLETED
        finally:
            later.close()

    def test_each_result_carries_its_own_flag(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        service.flag_results((False, True))
        submission, _ = self.run(engine, photo, a_request(num_images=2))
        answer = engine.answer(submission, CancelToken())
        assert [image.nsfw for image in answer.images] == [False, True]

    def test_a_result_in_the_answer_is_stored_like_any_other(
        self, engine: FalEngine, service: ContractService, photo: Path, tmp_path: Path
    ) -> None:
        submission, _ = self.run(engine, photo, a_request(sync_mode=True))
        (image,) = engine.answer(submission, CancelToken()).images
        assert image.url.startswith("data:")
        engine.download(image, tmp_path / "result", CancelToken(), quiet)
        assert [(tmp_path / "result").read_bytes()] == list(
            service.results_of(submission.request_id)
        )

    def test_nothing_is_asked_about_webhook_and_storage_unless_wished(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        self.submit(engine, photo)
        (edit,) = service.accepted()
        assert edit.webhook is None
        assert "x-fal-store-io" not in edit.headers

    @pytest.mark.parametrize(
        "webhook", ["https://studio.example/edits?for=Ann&of=%C3%A4", "http://192.0.2.1:8080/a#b"]
    )
    def test_the_address_to_notify_arrives_as_it_was_written(
        self, engine: FalEngine, service: ContractService, photo: Path, webhook: str
    ) -> None:
        url = engine.upload(photo, "image/png", CancelToken(), quiet).url
        options = SendOptions(webhook_url=webhook)
        submission = engine.submit(a_request(), (url,), CancelToken(), options)
        (edit,) = service.accepted()
        assert edit.webhook == webhook
        assert dict(edit.arguments) == a_request().arguments((url,))
        assert list(engine.follow(submission, CancelToken()))[-1] == Completed()

    def test_an_edit_that_is_not_to_be_stored_is_fetched_but_not_found(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        url = engine.upload(photo, "image/png", CancelToken(), quiet).url
        options = SendOptions(store_io=False)
        submission = engine.submit(a_request(), (url,), CancelToken(), options)
        list(engine.follow(submission, CancelToken()))
        (edit,) = service.accepted()
        assert edit.headers["x-fal-store-io"] == "0"
        assert engine.answer(submission, CancelToken()).images
        since, until = edit.sent_at - 5, edit.sent_at + 5
        assert engine.find(a_request(), (url,), since, until, CancelToken()) == ()

    def test_a_picture_inside_the_request_is_edited_and_no_file_is_made_of_it(
        self, engine: FalEngine, service: ContractService, photo: Path
    ) -> None:
        inside = f"data:image/png;base64,{base64.b64encode(photo.read_bytes()).decode()}"
        submission = engine.submit(a_request(), (inside,), CancelToken())
        list(engine.follow(submission, CancelToken()))
        assert engine.answer(submission, CancelToken()).images
        assert service.accepted()[0].arguments["image_urls"] == [inside]
        assert not service.uploaded()

    def test_a_picture_that_is_hosted_elsewhere_is_named_as_it_is(
        self, engine: FalEngine, service: ContractService
    ) -> None:
        hosted = "https://pictures.example/a%20b.jpg?width=1024&sig=%2B%2F=#part"
        engine.submit(a_request(), (hosted,), CancelToken())
        assert service.accepted()[0].arguments["image_urls"] == [hosted]

    def test_a_good_key_is_checked_for_free_and_brings_the_prices(
        self, engine: FalEngine, service: ContractService
    ) -> None:
        prices = engine.check(CancelToken())
        assert set(prices) == {"fal-ai/firered-image-edit-v1.1", "fal-ai/firered-image-edit"}
        assert all(0 < price < 1 for price in prices.values())
        assert not service.accepted()
