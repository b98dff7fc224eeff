# What is said in Teams when something is pressed, opened or searched for.

teams-stranger = The desk is only for colleagues in the organisation. Sign in with your own account and try again.
teams-unknown = I cannot see who you are from here. Write "hello" to me in a chat first, and then try again.
teams-later = This is taking a little longer. The answer comes in the chat.
teams-below = The answer is at the end of the chat.
teams-answer-in-chat = Thank you. The answer is in your chat with me.
teams-no-idea = The idea is no longer there.
teams-nothing-found = There are no solutions with those words. Try fewer words, or others.
