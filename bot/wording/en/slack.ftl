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

slack-install-done = The desk is set up in your workspace now. Close this page, and write to Rejsehold in Slack.
slack-install-failed = The desk was not set up. Try again from the start. If it still fails, ask whoever runs the desk whether your workspace is on its list.

slack-app-name = Rejsehold
slack-app-description = Write your idea. Hear at once whether it exists.
slack-shortcut-new_idea = New idea
slack-shortcut-about-new_idea = Write an idea and hear whether it exists.
slack-shortcut-make_idea = Make it an idea
slack-shortcut-about-make_idea = Make this message an idea at the desk.
slack-command-about-idea = Write an idea and hear whether it exists.
slack-command-hint-idea = [your idea]
slack-command-about-desk = Search, see where your idea is, or get help.
slack-command-hint-desk = search [words] | status | help | channel

slack-word-room = channel | kanal
slack-word-off = off | stop | fra
slack-room-connected = The ideas from { $region } are shown here from now on, each in its own thread.
slack-room-ended = No more ideas will come here.
slack-room-not-yours = Only the lead of a regional team can do that, and only in the team's own channel.
slack-room-not-a-channel = Write that in the channel where the ideas should be shown.
slack-room-not-in = Invite me to the channel first. Then write the command again.
slack-room-shared = The channel is shared with another organisation, so the ideas cannot be shown here.
