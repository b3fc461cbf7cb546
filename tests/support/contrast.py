"""How well a text on a page can be told from what is behind it (WCAG 2.2 AA)."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.async_api import Page

# The colour of a text and of the first ground under it that isn't see-through.
COLOURS = """(node) => {
  let ground = node;
  while (getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)")
    ground = ground.parentElement;
  const numbers = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
  return [getComputedStyle(node).color, getComputedStyle(ground).backgroundColor].map(numbers);
}"""


def _luminance(colour: list[float]) -> float:
    parts = [value / 255 for value in colour]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: list[float], other: list[float]) -> float:
    """The contrast of two colours, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


async def contrasts(page: Page, selectors: Sequence[str]) -> dict[str, float]:
    """The contrast of the first text that each of these finds."""
    measured = {}
    for selector in selectors:
        node = page.locator(selector).first
        measured[selector] = contrast(*await node.evaluate(COLOURS))
    return measured
