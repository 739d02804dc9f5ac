from typing import TypeAlias

InvitationEmails: TypeAlias = list[str]
"""Addresses of those concerned, ten at most in one call. At least 1 item; at most
10 items."""
