"""Takes in a document that somebody sent: Word, a saved web page, Markdown or plain text.

bytes → document as HTML or Markdown → a clean body with its pictures (`taken.py`) → guesses
(`recognition.py`). Nothing is invented, and what is left out is told.
"""
