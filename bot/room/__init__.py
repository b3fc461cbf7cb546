"""Sessions, hosted: what the pure session asks is carried to walks, chats, timers and storage.

Everything here happens inside the transaction of the update or timer that caused it.
"""
