"""What all HTML pages share: their frame, their look, search, and what they forbid."""

from .frame import fill as fill
from .frame import whole as whole
