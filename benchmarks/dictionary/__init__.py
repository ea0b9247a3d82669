"""How well the packed morphology and the guesses beside it know Finnish words."""
