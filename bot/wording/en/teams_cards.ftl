# What is said only on cards and in dialogs in Teams.

teams-too-old = Your Teams is too old to show this. Update it and try again.
teams-refresh = Show again
teams-required = An answer is missing here.
teams-whole-number = Write a whole number.
teams-leave-form = Cancel
