"""What tests share.

People and hosts: `answering` says which there are, how they decide, and on which floor of the bot
to use which.

The bot runs in the test's process (`running_bot`), or as one that is there at once
(`quick_process`), is killed often and has its clock moved (`forked_bot`), or kills itself at one
moment (`dying_bot`).

Dialogs: `small_dialog` and its relatives `listening`, `watching`, `small_session` and
`small_edition`; `random_dialogs` with `random_moves`; `real_pack`, `short_pack` and `large_pack`;
and `packs.TinyPack`, files to make one mistake in.
"""
