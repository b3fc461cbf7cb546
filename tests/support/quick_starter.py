"""`python -m tests.support.quick_starter` imports the bot once, and forks what it is asked for.

Of a command that takes a second, most is importing. What it forks is a process like any other: it
can be signalled and killed, and has its own folder, environment, output and errors. Orders come
over standard input, which is a socket; when that closes, it ends. See quick_process.py.
"""

from __future__ import annotations

import gc
import json
import os
import runpy
import selectors
import signal
import socket
import struct
import sys
import time
from typing import Any

from tests.support.moved_time import TimeOfDay

LENGTH = struct.Struct("!I")
"""Stands before each order."""
FILES = 3
"""Come with each order: where its number and its exit code are told, its output, its errors."""


def main() -> None:
    time.time = TimeOfDay(time.time)  # before the bot is imported, for forker.py
    # So that a fork finds it all there.
    from bot.commandline import cli, maintenance  # noqa: F401
    from bot.commandline import edition_work as of_the_programme  # noqa: F401
    from bot.configuration import packs
    from bot.configuration.settings import MachineSettings
    from tests.support.new_database import copy_new_databases
    from tests.support.read_once import packs_read_once, read

    for folder in packs.pack_folders(MachineSettings.model_construct().content):
        read(folder)
    copy_new_databases()
    gc.collect()
    gc.freeze()
    order = _forked()
    if order is not None:
        sys.argv = ["", *order["arguments"]]
        with packs_read_once():
            runpy.run_module(order["module"], run_name="__main__", alter_sys=True)


def _forked() -> dict[str, Any] | None:
    """Return the order in each process that is forked; None in the starter itself, at the end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    orders = socket.socket(fileno=os.dup(0))
    ended, ending = socket.socketpair()
    ending.setblocking(False)
    signal.set_wakeup_fd(ending.fileno())
    running: dict[int, socket.socket] = {}
    selector = selectors.DefaultSelector()
    for each in (orders, ended):
        selector.register(each, selectors.EVENT_READ)
    while True:
        for key, _ in selector.select():
            if key.fileobj is ended:
                ended.recv(4096)
                _tell_who_ended(running)
                continue
            received = _next_order(orders)
            if received is None:
                return None
            order, (told, *files) = received
            child = os.fork()
            if not child:
                # Left to the garbage collector it would close a number that is another file's.
                selector.close()
                _become(order, *files)
                return order
            for file in files:
                os.close(file)
            running[child] = socket.socket(fileno=told)
            running[child].sendall(f"{child}\n".encode())


def _next_order(orders: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    head, files, _, _ = socket.recv_fds(orders, LENGTH.size, FILES)
    if not head:
        return None
    (length,) = LENGTH.unpack(head)
    body = bytearray()
    while len(body) < length:
        body += orders.recv(length - len(body))
    return json.loads(body), files


def _tell_who_ended(running: dict[int, socket.socket]) -> None:
    for child in list(running):
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            with running.pop(child) as told:
                told.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())


def _become(order: dict[str, Any], output: int, errors: int) -> None:
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for number, file in enumerate((nothing, output, errors)):
        os.dup2(file, number)
    # Of others it would hold open what they wait for to be closed.
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))
    os.chdir(order["folder"])
    sys.path.insert(0, order["folder"])
    os.environ.clear()
    os.environ.update(order["environment"])


if __name__ == "__main__":
    main()
