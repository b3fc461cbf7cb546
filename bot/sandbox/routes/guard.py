"""Who may talk to the sandbox: this machine's programs and its own page, no other page.

The server listens on loopback, but a browser on this machine visits strangers too. A name that a
stranger points at 127.0.0.1 (DNS rebinding) shows in Host, a request from a stranger's page in
Origin or Sec-Fetch-Site, and a form, which needs no permission, in its content type.
"""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.sandbox.routes.forwarding import FORWARDED

_OUR_SITES = (None, "same-origin", "none")
"""What a browser may say about where a request comes from; programs say nothing."""
_OPENED = ("/",)
"""What a link on another site may open: the page itself."""
_LOOPBACK = {"127.0.0.1", "localhost", "[::1]"}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let a request pass, or refuse it."""
    host = request.host
    if host.rpartition(":")[0] not in _LOOPBACK and host not in _LOOPBACK:
        raise web.HTTPForbidden(text="This sandbox answers on 127.0.0.1 and localhost only.")
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{host}":
        raise web.HTTPForbidden(text="This sandbox answers its own page only.")
    site = request.headers.get("Sec-Fetch-Site")
    if site not in _OUR_SITES and not (request.method == "GET" and request.path in _OPENED):
        raise web.HTTPForbidden(text="This sandbox answers its own page only.")
    is_ours = request.path.startswith(("/app/", "/control/", FORWARDED))
    if is_ours and request.method == "POST" and request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType(text="Send JSON, as application/json.")
    return await handler(request)
