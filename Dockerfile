# The desk in a container: no compiler, no build tools, no root.
#   docker build -t rejsehold . && docker run -p 8400:8400 -v rejsehold:/var/lib/rejsehold rejsehold

FROM python:3.11-slim-bookworm AS build
WORKDIR /build
RUN python -m venv /opt/rejsehold
ENV PATH=/opt/rejsehold/bin:$PATH \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1

# What the desk needs changes seldom; its own code comes after it, so that this layer is kept.
COPY requirements.lock ./
RUN pip install --require-hashes -r requirements.lock

COPY pyproject.toml README.md ./
COPY knowledge knowledge
COPY workflows workflows
COPY bot bot
RUN pip install --no-deps --no-build-isolation . \
 && pip uninstall --yes editables hatchling packaging pathspec pluggy tomlkit trove-classifiers \
 && pip uninstall --yes setuptools pip


FROM python:3.11-slim-bookworm
RUN useradd --uid 10001 --create-home --home-dir /var/lib/rejsehold --shell /usr/sbin/nologin rejsehold
COPY --from=build /opt/rejsehold /opt/rejsehold
ENV PATH=/opt/rejsehold/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    REJSEHOLD_HOST=0.0.0.0 \
    REJSEHOLD_PORT=8400 \
    REJSEHOLD_DATABASE_URL=sqlite:////var/lib/rejsehold/desk.db
WORKDIR /var/lib/rejsehold
USER 10001
VOLUME /var/lib/rejsehold
EXPOSE 8400
STOPSIGNAL SIGTERM

HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:' + os.environ['REJSEHOLD_PORT'] + '/healthz', timeout=4)"]

ENTRYPOINT ["rejsehold"]
CMD ["serve"]
