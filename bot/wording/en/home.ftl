# The front page: what waits, and the desk's numbers.

home-numbers = The desk in numbers
home-solutions = { $count ->
    [one] 1 solution in the registry
   *[other] { $count } solutions in the registry
}
home-open = { $count ->
    [one] 1 idea under way
   *[other] { $count } ideas under way
}
home-in-use = { $count ->
    [one] 1 of them is in use or spreading
   *[other] { $count } of them are in use or spreading
}
home-closed = { $count ->
    [one] 1 idea closed with a reason
   *[other] { $count } ideas closed with a reason
}
