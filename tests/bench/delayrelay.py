"""delayrelay.py PORT_FILE HOST PORT MILLISECONDS: passes connections on to HOST:PORT, each direction later by half of MILLISECONDS.

The kernel of a container often has no netem; for one TCP connection at a time this gives the same round trip."""
import asyncio
import sys


async def pump(reader, writer, delay):
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()

    async def deliver():
        while True:
            due, data = await queue.get()
            if (wait := due - loop.time()) > 0:
                await asyncio.sleep(wait)
            if data is None:
                writer.close()
                return
            writer.write(data)
            await writer.drain()

    delivering = asyncio.ensure_future(deliver())
    try:
        while data := await reader.read(65536):
            queue.put_nowait((loop.time() + delay, data))
    except OSError:
        pass
    queue.put_nowait((loop.time() + delay, None))
    await asyncio.gather(delivering, return_exceptions=True)


async def main(port_file, host, port, milliseconds):
    delay = float(milliseconds) / 2000

    async def relay(reader, writer):
        far_reader, far_writer = await asyncio.open_connection(host, int(port))
        await asyncio.gather(pump(reader, far_writer, delay), pump(far_reader, writer, delay))

    server = await asyncio.start_server(relay, "127.0.0.1", 0)
    with open(port_file, "w") as handle:
        handle.write(str(server.sockets[0].getsockname()[1]))
    await server.serve_forever()


asyncio.run(main(*sys.argv[1:]))
