"""relay.py FD PID_FILE HOST PORT: passes each connection to FD on to HOST:PORT, as seen from inside the server."""
import asyncio
import os
import socket
import sys

BLOCK = 65536


async def pump(reader, writer):
    try:
        while data := await reader.read(BLOCK):
            writer.write(data)
            await writer.drain()
        if writer.can_write_eof():
            writer.write_eof()
    except OSError:
        writer.close()


async def relay(reader, writer):
    try:
        far_reader, far_writer = await asyncio.open_connection(sys.argv[3], int(sys.argv[4]))
    except OSError:
        writer.transport.abort()  # a reset, as a server with nothing on the port would send
        return
    await asyncio.gather(pump(reader, far_writer), pump(far_reader, writer))
    for side in (writer, far_writer):
        side.close()


async def main():
    listener = socket.socket(fileno=int(sys.argv[1]))
    server = await asyncio.start_server(relay, sock=listener)
    with open(sys.argv[2], "w") as handle:
        handle.write("%d\n" % os.getpid())
    await server.serve_forever()


asyncio.run(main())
