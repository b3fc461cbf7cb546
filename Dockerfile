# The bot, and nothing that only a developer needs.
#   docker build -t ontmoetwijzer .
#   docker run --env-file .env -v ontmoetwijzer:/data ontmoetwijzer

FROM python:3.11-slim AS build

# The versions and hashes of the lock file, as wheels: nothing is compiled here.
COPY requirements.txt /
RUN python -m venv --without-pip /opt/venv \
    && pip --python /opt/venv/bin/python install --no-cache-dir --disable-pip-version-check \
        --require-hashes --only-binary :all: -r /requirements.txt

WORKDIR /app
COPY dialogs dialogs
COPY content content
COPY storage storage
COPY bot bot
# Compiled once, here: where the bot runs it may not write, and need not. The hash says
# whether a compiled file fits its source, so no clock matters.
RUN python -m compileall -q --invalidation-mode checked-hash .


FROM python:3.11-slim

# Conversations live in /data, which only the bot's own user can read.
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin bot \
    && install -d -o bot -g bot -m 0700 /data
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app /app

ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DATABASE=/data/ontmoetwijzer.sqlite \
    ADMIN_PORT=8081
WORKDIR /app
USER 10001
VOLUME /data

# The port is open inside the container only, so a proxy setting must not apply to it.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as u; u.build_opener(u.ProxyHandler({})).open('http://127.0.0.1:' + os.environ['ADMIN_PORT'] + '/healthz', timeout=4)"]

# SIGTERM: what was taken in is stored, and the bot is gone within five seconds.
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
