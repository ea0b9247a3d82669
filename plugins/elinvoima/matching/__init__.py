"""Matching: from a client municipality and its needs to the practices that fit, with reasons."""
