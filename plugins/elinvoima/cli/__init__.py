"""The command line: one file per verb."""

from elinvoima.cli.app import main

__all__ = ["main"]
