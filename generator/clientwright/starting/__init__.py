"""What `clientwright init` writes: settings, a hook, a workflow."""

from .answers import CI_SYSTEMS as CI_SYSTEMS
from .answers import Answers as Answers
from .files import NewFile as NewFile
from .files import new_files as new_files
