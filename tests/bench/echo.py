"""The baseline: a bare echo bot of python-telegram-bot with its defaults, storing nothing.

A text comes back as it is. A tap costs what it costs us in calls: an answer, an edit, and a
new message with buttons. Arguments: the root of the Bot API and the token.
"""

from __future__ import annotations

import sys
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    Defaults,
    ExtBot,
    MessageHandler,
    filters,
)

from tests.bench.pack import ECHO_BUTTONS, ECHO_TEXT

KEYBOARD = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton(label, callback_data=f"1:1:{n}")]
        for n, label in enumerate(ECHO_BUTTONS)
    ]
)


class EchoBot(ExtBot[None]):
    """Asks only what the strict sandbox takes: it has no webhook to delete."""

    async def delete_webhook(self, *_: Any, **__: Any) -> bool:
        return True


async def begin(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text(ECHO_TEXT, reply_markup=KEYBOARD)


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    assert update.message.text is not None
    await update.message.reply_text(update.message.text)


async def tapped(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer()
    await query.edit_message_text(f"{ECHO_TEXT}\n\n{query.data}")
    await context.bot.send_message(query.from_user.id, ECHO_TEXT, reply_markup=KEYBOARD)


def main(root: str, token: str) -> None:
    plain = Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True))
    bot = EchoBot(token, base_url=f"{root}/bot", defaults=plain)
    application: Application[Any, Any, Any, Any, Any, Any] = Application.builder().bot(bot).build()
    application.add_handler(CommandHandler("start", begin))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.add_handler(CallbackQueryHandler(tapped))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
