"""The browser of the report's tests."""

from tests.support.browser import browser as browser
