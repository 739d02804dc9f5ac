"""What the other three vendors' fields become in Python, in both directions."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from vendors.calls import call, package
from vendors.samples import APEXSCORE, FACTIFY, PERISKOPE


def _body(outcome: Any) -> Any:
    return json.loads(outcome.request.content)


class TestApexScore:
    """Integer enums with names, formats, and defaults that are prose."""

    def test_answer_is_typed(self) -> None:
        """Identifiers, instants and enums are what they are called."""
        (invitation,) = call(APEXSCORE).result.sent
        assert invitation.id == UUID("3c90c3cc-0d44-4b50-8888-8dd25736052a")
        assert invitation.expiry_date == datetime(2023, 11, 7, 5, 31, 56, tzinfo=UTC)
        assert invitation.status.name == "PENDING"
        assert invitation.role.name == "MEMBER"
        assert invitation.accessible_portfolios[0].name == "<string>"

    def test_enum_members_are_sent_as_numbers(self) -> None:
        """A member and its number are the same to the server."""
        models = package("apexscore").models
        keywords = {
            "organization_id": UUID("e8e912b6-ba9b-4c3a-bb4f-d04bdc370843"),
            "email": "user@example.com",
            "status": models.InvitationStatus.REVOKED,
            "role": models.InvitationRole.ADMINISTRATOR,
            "accessible_portfolio_ids": [UUID(int=1)],
        }
        assert _body(call(APEXSCORE, keywords=keywords)) == {
            "organization_id": "e8e912b6-ba9b-4c3a-bb4f-d04bdc370843",
            "email": "user@example.com",
            "status": 4,
            "role": 2,
            "accessible_portfolio_ids": ["00000000-0000-0000-0000-000000000001"],
        }

    def test_unknown_number_is_kept(self) -> None:
        """The vendor may add a status."""
        answer = {"sent": [{"status": 9}]}
        result = call(APEXSCORE, answer=answer).result
        assert result.sent[0].status == 9
        assert (
            result.model_dump(mode="json", by_alias=True, exclude_unset=True) == answer
        )

    def test_null_is_not_absent(self) -> None:
        """A name that is None is sent as null, one that is not given is not sent."""
        keywords = {
            "organization_id": "e8e912b6-ba9b-4c3a-bb4f-d04bdc370843",
            "email": "user@example.com",
            "first_name": None,
        }
        body = _body(call(APEXSCORE, keywords=keywords))
        assert body["first_name"] is None
        assert set(body) == set(keywords)


class TestFactify:
    """No server, a reserved field, an answer with optional fields."""

    def test_base_url_is_required(self) -> None:
        """Without it, the error says what is missing."""
        with pytest.raises(Exception, match="base_url"):
            package("factify").Factify(bearer_auth="token")

    def test_base_url_comes_from_the_environment(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Named after the package."""
        monkeypatch.setenv("FACTIFY_BASE_URL", "https://factify.example")
        package("factify").Factify(bearer_auth="token").close()

    def test_reserved_field_is_the_caller_s(self) -> None:
        """`idempotency_key` is sent when it is given."""
        assert "idempotency_key" not in _body(call(FACTIFY))
        keywords = {"email": "a@example.com", "idempotency_key": "k", "message": None}
        assert _body(call(FACTIFY, keywords=keywords)) == keywords

    def test_optional_fields_may_be_missing(self) -> None:
        """A pending invitation has been accepted by nobody."""
        optional = ("accepted_at", "accepted_by", "message")
        invite = {
            k: v for k, v in FACTIFY.answer["invite"].items() if k not in optional
        }
        result = call(FACTIFY, answer={"invite": invite}).result
        assert result.invite.accepted_at is None
        assert result.invite.created_at == datetime(2023, 11, 7, 5, 31, 56, tzinfo=UTC)
        dumped = result.model_dump(mode="json", by_alias=True, exclude_unset=True)
        assert dumped == {"invite": invite}


class TestPeriskope:
    """Null means all, absent means none; what the overlay mends."""

    def test_null_means_all(self) -> None:
        """None is sent as null."""
        keywords = {"emails": ["a@example.com"], "labels": None, "org_phones": None}
        assert _body(call(PERISKOPE, keywords=keywords)) == {
            "emails": ["a@example.com"],
            "labels": None,
            "orgPhones": None,
        }

    def test_absent_is_not_sent(self) -> None:
        """A keyword that is not given is not in the body."""
        keywords = {"emails": ["a@example.com"]}
        assert _body(call(PERISKOPE, keywords=keywords)) == keywords

    def test_answer_is_typed(self) -> None:
        """The overlay's names; timestamps without a format stay text."""
        models = package("periskope").models
        result = call(PERISKOPE).result
        member = result.added_members[0]
        assert isinstance(member, models.InvitedMember)
        assert isinstance(member.preferences, models.MemberPreferences)
        assert member.created_at == "2025-11-18T05:09:07.481252+00:00"
        assert member.user_id is None
        assert "user_id" in member.model_fields_set
        assert result.errors == []

    def test_published_name_is_kept_too(self) -> None:
        """An answer after the schema's letter loses nothing."""
        answer = {"addedMember": [{"email": "a@example.com"}]}
        result = call(PERISKOPE, answer=answer).result
        dumped = result.model_dump(mode="json", by_alias=True, exclude_unset=True)
        assert dumped == answer
