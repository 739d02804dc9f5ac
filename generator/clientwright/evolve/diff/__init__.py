"""What changed between two documents, for a user of the Python package."""

from .change import Change as Change
from .change import Effect as Effect
from .compare import compare as compare
from .present import render as render
