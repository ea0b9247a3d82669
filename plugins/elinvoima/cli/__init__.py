"""The command line: one file per verb."""

from elinvoima.cli.app import main, program

__all__ = ["main", "program"]
