"""What the desk knows: solutions, organisations, people, handbooks, and how to match them."""
