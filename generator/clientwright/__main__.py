"""`python -m clientwright`."""

import sys

from .cli import program

sys.exit(program())
