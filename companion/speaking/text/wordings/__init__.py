"""How signs, numbers and short forms are said in each language: tables alone; the rules stand one folder above."""
