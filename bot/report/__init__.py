"""The report of an edition, for programme staff: one page for a browser, and one to print.

`bot.report.compose` decides what it says, in blocks that know nothing of paper or screens;
`bot.report.html` and `bot.report.pdf` set those.
"""

from bot.report.compose import compose
from bot.report.html import html
from bot.report.pdf import pdf

__all__ = ["compose", "html", "pdf"]
