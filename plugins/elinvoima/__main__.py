"""`python -m elinvoima` is the command line."""

import sys

from elinvoima.cli import main

sys.exit(main())
