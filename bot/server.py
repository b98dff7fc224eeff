"""HTTP: where channels come in, and where others see how the desk is doing."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from signal import SIGINT, SIGTERM, signal

import structlog
import uvicorn
from fastapi import APIRouter, FastAPI, Response

from bot.metrics import Metrics
from bot.worker import Worker

GRACE_SECONDS = 20
"""How long requests under way may take when the server is asked to stop."""

PLAIN_TEXT = "text/plain; version=0.0.4; charset=utf-8"
UNAVAILABLE = 503

Router = APIRouter
"""What a channel answers its requests with."""

log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class Serving:
    """What the server needs of a desk.

    ``obstacles`` gives codes of what keeps it from working, ``outbox`` how many notices are put
    aside and for how many seconds one has been due that nobody takes. ``beside`` is entered when it
    begins and left when requests under way are done, before the worker stops.
    """

    metrics: Metrics
    obstacles: Callable[[], Awaitable[Sequence[str]]]
    outbox: Callable[[], Awaitable[tuple[float, float]]]
    worker: Worker | None = None
    routers: tuple[Router, ...] = ()
    beside: Callable[[], AbstractAsyncContextManager[None]] = nullcontext


def build(serving: Serving) -> FastAPI:
    """Build the application; its worker runs for as long as it does."""

    @asynccontextmanager
    async def working(_app: FastAPI) -> AsyncIterator[None]:
        worker = _at_work(serving.worker) if serving.worker else nullcontext()
        async with worker, serving.beside():
            yield

    # No generated pages: they would name every address to whoever asks.
    app = FastAPI(
        title="rejsehold", lifespan=working, docs_url=None, redoc_url=None, openapi_url=None
    )
    app.include_router(_health(serving))
    for router in serving.routers:
        app.include_router(router)
    return app


async def run(app: FastAPI, host: str, port: int) -> bool:
    """Serve until SIGTERM or SIGINT, then finish what is under way; False if it never started."""
    # uvicorn sends itself the signal again when it is done; this is who hears it then.
    for number in (SIGTERM, SIGINT):
        signal(number, lambda *_: None)
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    server = uvicorn.Server(config)
    log.info("server_starting", host=host, port=port)
    try:
        await server.serve()
    except SystemExit:
        return False
    log.info("server_stopped")
    return True


def _health(serving: Serving) -> APIRouter:
    router = APIRouter()

    @router.get("/healthz")
    async def alive() -> dict[str, str]:
        """Tell that the process answers; it asks nobody else."""
        return {"status": "ok"}

    @router.get("/readyz")
    async def ready(response: Response) -> dict[str, object]:
        """Tell whether deliveries can be taken: the database answers and fits this edition."""
        obstacles = list(await serving.obstacles())
        if obstacles:
            response.status_code = UNAVAILABLE
        return {"status": "not ready" if obstacles else "ok", "obstacles": obstacles}

    @router.get("/metrics")
    async def metrics() -> Response:
        """Tell what has been counted."""
        serving.metrics.outbox(*await serving.outbox())
        return Response(serving.metrics.exposition(), media_type=PLAIN_TEXT)

    return router


@asynccontextmanager
async def _at_work(worker: Worker) -> AsyncIterator[None]:
    stop = asyncio.Event()
    running = asyncio.create_task(worker.run(stop))
    try:
        yield
    finally:
        stop.set()
        await running
