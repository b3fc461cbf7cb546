"""Sessions, hosted: what the pure session asks for is done to walks, chats, timers and storage.

Everything here happens inside the transaction of the update or timer that caused it.
"""
