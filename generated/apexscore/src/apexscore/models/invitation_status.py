"""Where the invitation stands; without it, the server takes pending."""

from .._runtime import OpenIntEnum


class InvitationStatus(OpenIntEnum):
    """Where the invitation stands; without it, the server takes pending.

    * 0 - pending
    * 1 - accepted
    * 2 - cancelled
    * 3 - expired
    * 4 - revoked
    """

    PENDING = 0
    ACCEPTED = 1
    CANCELLED = 2
    EXPIRED = 3
    REVOKED = 4
