"""What each command of ``rejsehold`` does; ``bot.cli`` reads the arguments and chooses one."""
