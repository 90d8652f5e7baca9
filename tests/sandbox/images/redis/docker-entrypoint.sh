#!/bin/sh
# Stand-in for the official redis image's entry point: options alone start the server, which runs as uid 998.
set -e
if [ "${1#-}" != "$1" ] || [ "${1%.conf}" != "$1" ]; then
  set -- redis-server "$@"
fi
if [ "$1" = redis-server ] && [ "$(id -u)" = 0 ]; then
  chown -R redis:redis /data
  exec /usr/bin/setpriv --reuid=998 --regid=998 --clear-groups -- "$0" "$@"
fi
if [ "$1" = redis-server ] && [ "$#" = 1 ]; then
  # The official image switches protected mode off and listens everywhere; 16 databases is the default.
  set -- redis-server --bind '*' '-::*' --protected-mode no --databases 16 --dir /data
fi
exec "$@"
