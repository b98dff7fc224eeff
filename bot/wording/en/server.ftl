# rejsehold serve and worker.

server-not-upgraded = The database does not fit this edition of the desk. Run "rejsehold db upgrade" first.
server-not-started = The server cannot start on { $host }:{ $port }. Is the port used by something else? Choose another with REJSEHOLD_PORT.
