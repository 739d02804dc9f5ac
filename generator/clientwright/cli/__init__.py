"""What a user types: the options of every command, and its help."""

from .entry import cli as cli
from .entry import main as main
from .entry import program as program
