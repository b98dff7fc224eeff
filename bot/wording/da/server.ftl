# rejsehold serve og worker.

server-not-upgraded = Databasen passer ikke til denne udgave af skranken. Kør »rejsehold db upgrade« først.
server-not-started = Serveren kan ikke starte på { $host }:{ $port }. Bruges porten af noget andet? Vælg en anden med REJSEHOLD_PORT.
