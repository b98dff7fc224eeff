"""What the desk decides: intake, routing, approval, tracking and deadlines."""
