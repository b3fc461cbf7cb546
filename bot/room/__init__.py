"""Hosts sessions: carries out what the pure session core asks for, on walks, chats, timers and
storage.

Everything here runs inside the transaction of the update or timer that caused it.
"""
