"""What the vendors' pages show: requests as their samples send them, and answers.

The first request of each page comes from its curl sample (for Fax.Plus the one of the
OpenAPI block), Factify's from its sample in TypeScript, with `<id>` replaced by the
organization of the sample answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One request that a page shows, how it is written with our client, its answer."""

    vendor: str
    client: str
    call: str
    arguments: tuple[Any, ...] = ()
    keywords: Mapping[str, Any] = field(default_factory=dict)
    credentials: Mapping[str, str]
    base_url: str | None = None

    method: str
    url: str
    headers: Mapping[str, str]
    """Those of the sample that matter, and no others but the standard ones."""

    body: Any
    status: int = 200
    answer: Any

    @property
    def name(self) -> str:
        """`faxplus-invite_members`."""
        return f"{self.vendor}-{self.call.rpartition('.')[2]}"


_UUID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
_ORGANIZATION = "org_01h2xcejqtf2nbrexx3vqjhp41"
_PERSON = {
    "id": "user_01h2xcejqtf2nbrexx3vqjhp41",
    "name": "John Doe",
    "type": "user_account",
}


def _member(at: str, email: str, color: str) -> dict[str, Any]:
    return {
        "created_at": at,
        "email": email,
        "user_id": None,
        "invited_at": at,
        "invited_by": None,
        "org_id": "03a52dbe-b8af-47c5-9fd1-e5a622680cad",
        "role": "member",
        "member_image": None,
        "member_name": None,
        "is_active": True,
        "member_color": color,
        "label_ids": ["label-uvzfbjfgwjuphhff"],
        "org_phones": ["918824248940@c.us"],
        "is_owner": None,
        "preferences": {
            "left_sidebar_open": False,
            "right_sidepanel_open": True,
            "sync_wa_unread_count": True,
        },
        "is_online": None,
        "member_metadata": {},
    }


FAXPLUS_INVITE = Sample(
    vendor="faxplus",
    client="FaxPlus",
    call="member_invitations.create",
    arguments=(["user1@example.com", "user2@example.com"],),
    credentials={"oauth2": "YOUR_ACCESS_TOKEN", "client_id": "YOUR_CLIENT_ID"},
    method="POST",
    url="https://restapi.fax.plus/v3/accounts/self/member-invitations",
    headers={
        "authorization": "Bearer YOUR_ACCESS_TOKEN",
        "x-fax-clientid": "YOUR_CLIENT_ID",
        "content-type": "application/json",
    },
    body=["user1@example.com", "user2@example.com"],
    answer={"message": "Invitations sent successfully"},
)

FAXPLUS_RESEND = Sample(
    vendor="faxplus",
    client="FaxPlus",
    call="member_invitations.resend",
    arguments=(["pending1@example.com", "pending2@example.com"],),
    credentials={"oauth2": "YOUR_ACCESS_TOKEN", "client_id": "YOUR_CLIENT_ID"},
    method="PATCH",
    url="https://restapi.fax.plus/v3/accounts/self/member-invitations",
    headers={
        "authorization": "Bearer YOUR_ACCESS_TOKEN",
        "x-fax-clientid": "YOUR_CLIENT_ID",
        "content-type": "application/json",
    },
    body=["pending1@example.com", "pending2@example.com"],
    answer={"message": "Invitations resent successfully"},
)

APEXSCORE = Sample(
    vendor="apexscore",
    client="ApexScore",
    call="organization_invitations.create",
    keywords={
        "organization_id": "e8e912b6-ba9b-4c3a-bb4f-d04bdc370843",
        "email": "user@example.com",
        "first_name": "Member",
        "last_name": "Person",
        "role": 0,
    },
    credentials={"bearer_auth": "<token>"},
    method="POST",
    url="https://api.main.apexscore.ai/api/v1/organization-invitations/",
    headers={"authorization": "Bearer <token>", "content-type": "application/json"},
    body={
        "organization_id": "e8e912b6-ba9b-4c3a-bb4f-d04bdc370843",
        "email": "user@example.com",
        "first_name": "Member",
        "last_name": "Person",
        "role": 0,
    },
    answer={
        "sent": [
            {
                "id": _UUID,
                "token": _UUID,
                "expiry_date": "2023-11-07T05:31:56Z",
                "status": 0,
                "organization": {"id": _UUID, "name": "<string>"},
                "inviter_member": {
                    "id": _UUID,
                    "first_name": "<string>",
                    "last_name": "<string>",
                    "email": "jsmith@example.com",
                },
                "email": "jsmith@example.com",
                "first_name": "<string>",
                "last_name": "<string>",
                "email_sent": True,
                "role": 0,
                "accessible_portfolios": [{"id": _UUID, "name": "<string>"}],
            }
        ],
        "failed": [],
    },
)

FACTIFY = Sample(
    vendor="factify",
    client="Factify",
    call="organizations.invites.create",
    arguments=(_ORGANIZATION,),
    keywords={"email": "Willie_Parisian16@hotmail.com"},
    credentials={"bearer_auth": "<YOUR_BEARER_TOKEN_HERE>"},
    base_url="https://factify.example",
    method="POST",
    url=f"https://factify.example/v1beta/organizations/{_ORGANIZATION}/invites",
    headers={
        "authorization": "Bearer <YOUR_BEARER_TOKEN_HERE>",
        "content-type": "application/json",
    },
    body={"email": "Willie_Parisian16@hotmail.com"},
    answer={
        "invite": {
            "created_at": "2023-11-07T05:31:56Z",
            "email": "dwight@dundermifflin.com",
            "expires_at": "2023-11-07T05:31:56Z",
            "id": "inv_01h2xcejqtf2nbrexx3vqjhp41",
            "organization_id": _ORGANIZATION,
            "sender": _PERSON,
            "status": "pending",
            "accepted_at": "2023-11-07T05:31:56Z",
            "accepted_by": _PERSON,
            "message": "<string>",
        }
    },
)

PERISKOPE = Sample(
    vendor="periskope",
    client="Periskope",
    call="members.invite",
    keywords={
        "emails": ["test@example.com"],
        "role": "member",
        "labels": ["Sales"],
        "org_phones": ["918824248940"],
    },
    credentials={"bearer_auth": "<token>"},
    method="POST",
    url="https://api.periskope.app/v1/members/invite",
    headers={"authorization": "Bearer <token>", "content-type": "application/json"},
    body={
        "emails": ["test@example.com"],
        "role": "member",
        "labels": ["Sales"],
        "orgPhones": ["918824248940"],
    },
    answer={
        "addedMembers": [
            _member("2025-11-18T05:09:07.481252+00:00", "test@example.com", "#25D366"),
            _member("2025-11-16T11:38:10.43923+00:00", "test1@example.com", "#FA6533"),
            _member("2025-11-16T11:38:10.43923+00:00", "test2@example.com", "#06CF9C"),
        ],
        "errors": [],
    },
)

SAMPLES = (FAXPLUS_INVITE, FAXPLUS_RESEND, APEXSCORE, FACTIFY, PERISKOPE)
