"""Fax.Plus: two alternatives of credentials, a bare array, inline errors."""

from __future__ import annotations

import pytest
from vendors.calls import call, package
from vendors.samples import FAXPLUS_INVITE, FAXPLUS_RESEND


def test_token_of_one_s_own_goes_alone() -> None:
    """With a personal access token, no header tells the application."""
    request = call(FAXPLUS_INVITE, credentials={"personal_access_token": "pat"}).request
    assert request.headers["authorization"] == "Bearer pat"
    assert "x-fax-clientid" not in request.headers


def test_half_an_alternative_is_none() -> None:
    """An OAuth2 token without the application's identifier is not sent."""
    with pytest.raises(Exception, match="client_id"):
        call(FAXPLUS_INVITE, credentials={"oauth2": "token"})


def test_no_credentials_names_the_alternatives(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error tells what could have been given."""
    for name in ("OAUTH2", "CLIENT_ID", "PERSONAL_ACCESS_TOKEN"):
        monkeypatch.delenv(f"FAXPLUS_{name}", raising=False)
    with pytest.raises(Exception, match=r"oauth2[\s\S]*personal_access_token"):
        call(FAXPLUS_INVITE, credentials={})


def test_credentials_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Named after the package and the scheme."""
    monkeypatch.setenv("FAXPLUS_PERSONAL_ACCESS_TOKEN", "from-the-environment")
    request = call(FAXPLUS_INVITE, credentials={}).request
    assert request.headers["authorization"] == "Bearer from-the-environment"


def test_conflict_tells_who_exists() -> None:
    """409 is documented for the invitation, with a body of its own."""
    faxplus = package("faxplus")
    answer = {
        "error": "user_exists",
        "description": "One or more emails are already registered",
        "existing_emails": ["existing@example.com"],
    }
    with pytest.raises(faxplus.MemberInvitationCreateConflictError) as caught:
        call(FAXPLUS_INVITE, status=409, answer=answer)
    error = caught.value
    assert isinstance(error, faxplus.ConflictError)
    assert error.status_code == 409
    assert error.body.existing_emails == ["existing@example.com"]


def test_conflict_of_the_other_call_is_undocumented() -> None:
    """409 is not documented for the reminder: the plain class, the plain data."""
    faxplus = package("faxplus")
    with pytest.raises(faxplus.ConflictError) as caught:
        call(FAXPLUS_RESEND, status=409, answer={"error": "user_exists"})
    assert type(caught.value) is faxplus.ConflictError
    assert caught.value.body == {"error": "user_exists"}


@pytest.mark.parametrize("status", [400, 401, 403, 500])
def test_shared_errors_are_typed(status: int) -> None:
    """The schema without `type` is an object all the same."""
    faxplus = package("faxplus")
    answer = {"error": "unauthorized", "description": "words"}
    with pytest.raises(faxplus.APIStatusError) as caught:
        call(FAXPLUS_RESEND, status=status, answer=answer)
    assert caught.value.status_code == status
    assert caught.value.body.error == "unauthorized"
