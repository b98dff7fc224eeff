# What is only said in Slack.

slack-answer-in-messages = The answer is in your direct messages with me.

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

slack-room-not-in = Invite me to the channel first. Then write the command again.
