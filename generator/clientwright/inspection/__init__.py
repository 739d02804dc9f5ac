"""A document at a glance: what a package of it will have, before there is one."""

from .facts import Facts as Facts
from .facts import facts as facts
from .page import page as page
from .text import text as text
