import TrialbookCommands

Trialbook.start()
