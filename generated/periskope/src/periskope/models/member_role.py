"""The model `MemberRole`."""

from typing import Literal, TypeAlias

MemberRole: TypeAlias = Literal["admin", "member"]
"""What the people will be, `admin` or `member`; without it, the server takes
`member`.
"""
