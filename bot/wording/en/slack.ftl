# What is only said in Slack.

slack-cut = There is more than fits here. The rest is in the history.
slack-close = Close
slack-choose = Choose
slack-search = Type to search
slack-open-form = Fill in
slack-form-waits = There is something to fill in.
slack-idea-title = New idea
slack-idea-field = What should be better, and for whom?
slack-idea-hint = Write as you would tell a colleague. No CPR numbers or anything else about one patient.
slack-idea-submit = See if it exists
slack-answer-in-messages = The answer is in your direct messages with me.
slack-pressed = { $who } chose “{ $label }” { $when }.
slack-moved = Idea { $number } is further down now.
slack-word-search = search | find | søg
slack-word-status = status | mine
slack-word-help = help | hjælp
