"""`python -m elinvoima` is the command line."""

import sys

from elinvoima.cli import program

sys.exit(program())
