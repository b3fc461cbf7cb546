"""`make bench`: what an answer costs, as ratios against a bare echo bot in the same run; in a
session, as ratios against a walk alone, or against a smaller session.

Only the CPU time of the bot's process counts, user and system. The sandbox and the people are
in other processes.
"""
