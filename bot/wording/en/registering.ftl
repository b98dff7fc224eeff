# To enter a new solution into the catalogue.

command-register = register solution | register a solution | new solution | add solution

help-register = "New solution" enters a solution into the catalogue. If it is like one that is there, you will see that first.

register-title = New solution in the catalogue
register-intro = Before it is kept, I look whether it is there already.
register-button = Register
register-name = What is it called?
register-summary = What does it do?
register-target_group = Whom is it for?
register-purpose = What is its purpose?
register-effect = What is its effect?
register-technology = Which technology does it use?
register-owner = Who owns it?
register-region = In which region is it used?
register-rivals = { $count ->
    [one] It is like a solution that is in the catalogue. The new one is not kept yet:
   *[other] It is like { $count } solutions that are in the catalogue. The new one is not kept yet:
}
register-anyway = Is it another solution, to be registered all the same?
register-done = { $name } is in the catalogue now.
register-not-yours = The national team enters solutions into the catalogue. If you know one that is missing, write it as an idea, and they will see it.
