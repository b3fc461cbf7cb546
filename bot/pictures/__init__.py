"""Pictures that go with a message: drawn from plain data, just before they are sent.

    {"drawing": "qr", "link": "https://t.me/…", "code": "kam 482", "title": "…"}
    {"drawing": "spread", "title": "…", "bars": [["label", 3], …], "answers": 8}
    {"drawing": "most", "title": "…", "labels": ["label", …]}

None holds anything that its message doesn't say in words. Where nothing may be named at all,
there is no picture: the words say it.
"""

from bot.pictures.studio import Studio

__all__ = ["Studio"]
