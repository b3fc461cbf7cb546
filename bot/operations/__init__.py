"""Keeps the bot healthy: nightly work, health checks, alerts to the operator, the admin port."""
