"""`python -m clientwright.cli`."""

import sys

from .entry import program

sys.exit(program())
