"""`python -m clientwright`."""

import sys

from .cli import main

sys.exit(main())
