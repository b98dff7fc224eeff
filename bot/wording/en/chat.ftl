# What is said the same way in Slack and in Teams.

chat-cut = There is more than fits here. The rest is in the history.
chat-close = Close
chat-choose = Choose
chat-search = Type to search
chat-open-form = Fill in
chat-form-waits = There is something to fill in.
chat-idea-title = New idea
chat-idea-field = What should be better, and for whom?
chat-idea-hint = Write as you would tell a colleague. No CPR numbers or anything else about one patient.
chat-idea-submit = See if it exists
chat-pressed = { $who } chose “{ $label }” { $when }.
chat-moved = Idea { $number } is further down now.
chat-word-search = search | find | søg
chat-word-status = status | mine
chat-word-help = help | hjælp
chat-word-room = channel | kanal
chat-word-off = off | stop | fra
chat-room-connected = The ideas from { $region } are shown here from now on, each in its own thread.
chat-room-ended = No more ideas will come here.
chat-room-not-yours = Only the lead of a regional team can do that, and only in the team's own channel.
chat-room-not-a-channel = Write that in the channel where the ideas should be shown.
chat-room-shared = The channel is shared with another organisation, so the ideas cannot be shown here.
