"""What tests share.

Hosts, from the core outwards. Each is as strict as what it stands for:

- `player.Player`: one walk on the pure core; `session_player.SessionPlayer`: one session on it.
  What they refuse stands in `strict`.
- `room_player.RoomPlayer`: walks and sessions with the real conversation and database, in one
  process, on a clock of the test's own.
- `line.Line`: the real intake, update processor and sender, with Telegram's side played
  (`sending.FakeApi`).
- `person.Person`: someone over HTTP, on the sandbox; a `screen.Screen` is one chat as they see it.

People who answer whatever is asked read and choose with `answering`: `walker` alone and `guest` and
`leader` in a session, over HTTP; `room_guests` on a RoomPlayer; `tests.bench.seat` while it
measures. `directed` finds the answers that lead to something, and gives them.

The bot runs in the test's process (`running_bot`), or as one that is there at once
(`quick_process`), is killed often and has its clock moved (`forked_bot`), or kills itself at one
moment (`dying_bot`).

Dialogs: `small_dialog` and its relatives `listening`, `watching`, `small_session` and
`small_edition`; `random_dialogs` with `random_moves`; `real_pack`, `short_pack` and `large_pack`;
and `packs.TinyPack`, files to make one mistake in.
"""
