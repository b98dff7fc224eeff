# Det, der kun siges i Slack.

slack-cut = Der er mere, end der er plads til her. Resten står i historikken.
slack-close = Luk
slack-choose = Vælg
slack-search = Skriv for at søge
