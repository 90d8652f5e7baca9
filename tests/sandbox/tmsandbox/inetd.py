"""inetd.py FD PID_FILE PROGRAM ARGS..: runs PROGRAM for each connection to the inherited listening socket FD."""
import os
import signal
import socket
import sys
import time


def serve(listener, argv):
    while True:
        try:
            connection, _address = listener.accept()
        except OSError as problem:
            sys.stderr.write("inetd: accept: %s\n" % problem)
            time.sleep(0.1)  # out of file descriptors or the like: other connections must still be served later
            continue
        try:
            child = os.fork()
        except OSError as problem:
            sys.stderr.write("inetd: fork: %s\n" % problem)
            connection.close()
            continue
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.setsid()
            os.dup2(connection.fileno(), 0)
            os.dup2(connection.fileno(), 1)
            try:
                os.execv(argv[0], argv)
            finally:
                os._exit(127)
        connection.close()


def main():
    listener = socket.socket(fileno=int(sys.argv[1]))
    os.set_inheritable(listener.fileno(), False)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with open(sys.argv[2], "w") as handle:
        handle.write("%d\n" % os.getpid())
    serve(listener, sys.argv[3:])


main()
