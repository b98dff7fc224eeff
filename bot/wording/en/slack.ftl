# What is only said in Slack.

slack-cut = There is more than fits here. The rest is in the history.
slack-close = Close
slack-choose = Choose
slack-search = Type to search
