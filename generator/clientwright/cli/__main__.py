"""`python -m clientwright.cli`."""

import sys

from .entry import main

sys.exit(main())
