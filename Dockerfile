# The bot as a wheel in an environment of its own, and nothing that only a developer needs.
#   docker build -t ontmoetwijzer:0.2.0 .
#   docker run -p 127.0.0.1:8080:8080 ontmoetwijzer:0.2.0 try
#   docker run --env-file .env -v ontmoetwijzer:/data ontmoetwijzer:0.2.0
# deploy/build_image.sh does the first of these with Docker, Podman or Buildah, and looks at the result.

# One exact version of Python and of Debian: what is built today can be built again.
ARG BASE=docker.io/library/python:3.13.7-slim-bookworm


FROM ${BASE} AS build

# The versions and hashes of the lock files, as wheels: nothing is compiled here.
COPY requirements.txt requirements-build.txt /src/
RUN python3 -m venv /opt/build \
    && /opt/build/bin/pip install --no-cache-dir --disable-pip-version-check \
        --require-hashes --only-binary :all: -r /src/requirements-build.txt \
    && python3 -m venv --without-pip /opt/venv \
    && /opt/build/bin/pip --python /opt/venv/bin/python install --no-cache-dir \
        --disable-pip-version-check --require-hashes --only-binary :all: -r /src/requirements.txt

WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY dialogs dialogs
COPY content content
COPY storage storage
COPY bot bot
# Compiled once, here: where the bot runs it may not write, and need not. The hash says
# whether a compiled file fits its source, so no clock matters.
RUN /opt/build/bin/pip wheel --no-cache-dir --disable-pip-version-check --no-deps \
        --no-build-isolation --wheel-dir /wheel . \
    && /opt/build/bin/pip --python /opt/venv/bin/python install --no-cache-dir \
        --disable-pip-version-check --no-deps --no-index --no-compile /wheel/*.whl \
    && /opt/venv/bin/python -m compileall -q --invalidation-mode checked-hash /opt/venv/lib


FROM ${BASE}

LABEL org.opencontainers.image.title="Ontmoetwijzer" \
    org.opencontainers.image.description="A Telegram bot for reflective conversations about the encounters in a youth project" \
    org.opencontainers.image.version="0.2.0" \
    org.opencontainers.image.licenses="EUPL-1.2"

# Conversations live in /data, which only the bot's own user can read.
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin bot \
    && install -d -o bot -g bot -m 0700 /data
COPY --from=build /opt/venv /opt/venv
COPY LICENSE /usr/share/doc/ontmoetwijzer/LICENSE

# Without the safe path, Python would take modules from the folder with the data first.
# `try` listens on every address here: inside a container it could not be reached otherwise.
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONSAFEPATH=1 \
    PYTHONUNBUFFERED=1 \
    DATABASE=/data/ontmoetwijzer.sqlite \
    ADMIN_PORT=8081 \
    PORT=8080 \
    PAGE_ADDRESS=0.0.0.0
WORKDIR /data
USER 10001
VOLUME /data

# Asks the page where `try` serves one, and the bot otherwise. Both ports are inside the container,
# so a proxy setting must not apply to them.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, socket, urllib.request as u; page = os.environ['PORT']; tried = socket.socket().connect_ex(('127.0.0.1', int(page))) == 0; u.build_opener(u.ProxyHandler({})).open('http://127.0.0.1:' + (page + '/' if tried else os.environ['ADMIN_PORT'] + '/healthz'), timeout=4)"]

# SIGTERM: what was taken in is stored, and the bot is gone within five seconds.
STOPSIGNAL SIGTERM
ENTRYPOINT ["ontmoetwijzer"]
CMD ["run"]
