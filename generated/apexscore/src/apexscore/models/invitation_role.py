"""What the person will be; without it, the server takes member."""

from .._runtime import OpenIntEnum


class InvitationRole(OpenIntEnum):
    """What the person will be; without it, the server takes member.

    * 0 - member
    * 1 - collaborator
    * 2 - administrator
    """

    MEMBER = 0
    COLLABORATOR = 1
    ADMINISTRATOR = 2
